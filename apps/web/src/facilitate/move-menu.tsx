import type { GroupView } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import { Menu } from '../ui/menu.tsx'
import { ArrowRight } from './icons.ts'

interface MoveMenuProps {
  readonly name: string
  readonly groups: readonly GroupView[]
  /** The group in which they sit now, which is not offered. */
  readonly from: string | null
  readonly onMove: (group: GroupView) => void
  /** What else can be done about them, beneath the groups. */
  readonly more?: readonly { readonly id: string; readonly label: string }[]
  readonly onMore?: (id: string) => void
  /** Shows words instead of an arrow. */
  readonly spelt?: boolean
}

/** Select a person, then the group: the way to move someone without dragging. */
export function MoveMenu(props: MoveMenuProps) {
  const others = () => props.groups.filter((group) => group.id !== props.from)
  return (
    <Menu
      label={t(props.spelt === true ? 'facilitate.groups.move-name' : 'facilitate.groups.move', { name: props.name })}
      items={[
        ...others().map((group) => ({
          id: group.id,
          label: t('facilitate.groups.move-to', { label: group.label, count: group.seats.length }),
        })),
        ...(props.more ?? []),
      ]}
      onChoose={(id) => {
        const group = others().find((one) => one.id === id)
        if (group === undefined) props.onMore?.(id)
        else props.onMove(group)
      }}
      class={
        props.spelt === true
          ? 'inline-flex min-h-11 shrink-0 items-center gap-2 rounded-m border border-edge bg-raised px-4 font-semibold hover:bg-accent-soft'
          : 'inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:bg-accent-soft hover:text-ink'
      }
    >
      {props.spelt === true ? t('facilitate.groups.move-short') : <ArrowRight aria-hidden="true" size={20} />}
    </Menu>
  )
}
