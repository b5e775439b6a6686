import type { GroupView, SeatView } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import { Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { useCockpit } from './create-cockpit.ts'

interface SeatMenuProps {
  readonly seat: SeatView
  readonly group: GroupView
  /** Tells what was done, for those who do not see it. */
  readonly onSaid: (sentence: string) => void
}

/** What else can be done about one seat: swapping roles with someone of the group, or waiting without a seat. */
export function SeatMenu(props: SeatMenuProps) {
  const cockpit = useCockpit()
  const others = () => props.group.seats.filter((seat) => seat.person !== props.seat.person)
  const choose = async (id: string) => {
    const { person, name } = props.seat
    if (id === 'wait') {
      if (await cockpit.send({ type: 'unseat-person', person })) props.onSaid(t('facilitate.groups.waits', { name }))
      return
    }
    const other = others().find((seat) => seat.person === id)
    if (other === undefined) return
    if (await cockpit.send({ type: 'swap-roles', one: person, other: id })) {
      props.onSaid(t('facilitate.groups.swapped', { one: name, other: other.name }))
    }
  }
  return (
    <Menu
      label={t('facilitate.groups.more', { name: props.seat.name })}
      items={[
        ...others().map((seat) => ({ id: seat.person, label: t('facilitate.groups.swap', { name: seat.name }) })),
        { id: 'wait', label: t('facilitate.groups.wait') },
      ]}
      onChoose={(id) => void choose(id)}
      class="inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:bg-accent-soft hover:text-ink"
    >
      <Ellipsis aria-hidden="true" size={20} />
    </Menu>
  )
}
