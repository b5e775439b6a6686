import type { GroupView } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import { Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { useCockpit } from './create-cockpit.ts'

interface GroupMenuProps {
  readonly group: GroupView
  readonly groups: readonly GroupView[]
  readonly onSaid: (sentence: string) => void
}

/** What can be done about a whole group: join it with another one, split it, say whether its place is step-free. */
export function GroupMenu(props: GroupMenuProps) {
  const cockpit = useCockpit()
  const others = () => props.groups.filter((group) => group.id !== props.group.id)
  const stepFree = () => cockpit.view().forming?.groups.find((one) => one.group === props.group.id)?.stepFree ?? false
  const choose = async (id: string) => {
    const { group } = props
    if (id === 'step-free') {
      await cockpit.send({ type: 'place-group', group: group.id, place: group.place, stepFree: !stepFree() })
    } else if (id === 'split') {
      if (await cockpit.send({ type: 'split-group', group: group.id })) {
        props.onSaid(t('facilitate.groups.was-split', { label: group.label }))
      }
    } else {
      const into = others().find((one) => one.id === id)
      if (into !== undefined && (await cockpit.send({ type: 'merge-groups', from: group.id, into: into.id }))) {
        props.onSaid(t('facilitate.groups.merged', { from: group.label, into: into.label }))
      }
    }
  }
  return (
    <Menu
      label={t('facilitate.groups.group-more', { label: props.group.label })}
      items={[
        ...(props.group.seats.length >= 4 ? [{ id: 'split', label: t('facilitate.groups.split') }] : []),
        ...others()
          .filter(() => props.group.seats.length > 0)
          .map((group) => ({
            id: group.id,
            label: t('facilitate.groups.merge', { label: group.label, count: group.seats.length }),
          })),
        {
          id: 'step-free',
          label: t(stepFree() ? 'facilitate.groups.step-free.no' : 'facilitate.groups.step-free.yes'),
        },
      ]}
      onChoose={(id) => void choose(id)}
      class="inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:bg-accent-soft hover:text-ink"
    >
      <Ellipsis aria-hidden="true" size={20} />
    </Menu>
  )
}
