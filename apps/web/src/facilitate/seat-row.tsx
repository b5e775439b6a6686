import type { GroupView, SeatView } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { GripVertical, Pin } from './icons.ts'
import { MoveMenu } from './move-menu.tsx'

interface SeatRowProps {
  readonly seat: SeatView
  readonly group: GroupView
  readonly groups: readonly GroupView[]
  readonly canMove: boolean
  readonly onMove: (seat: SeatView, group: GroupView) => void
  /** Tells what was done, for those who do not see it. */
  readonly onSaid: (sentence: string) => void
}

/** One person in a group: dragged by the grip, or moved, swapped and sent to wait by one menu; pinned while it is a draft. */
export function SeatRow(props: SeatRowProps) {
  const cockpit = useCockpit()
  const draft = () => cockpit.view().draft?.groups.some((group) => group.id === props.group.id) === true
  const pinned = () => cockpit.view().draft?.pins.includes(props.seat.person) === true
  const others = () => props.group.seats.filter((seat) => seat.person !== props.seat.person)
  const doMore = async (id: string) => {
    const { person, name } = props.seat
    const group = props.group.id
    const other = others().find((seat) => seat.person === id)
    if (other === undefined) {
      if (await cockpit.send({ type: 'unseat-person', person, group }))
        props.onSaid(t('facilitate.groups.waits', { name }))
    } else if (await cockpit.send({ type: 'swap-roles', one: person, other: id, group })) {
      props.onSaid(t('facilitate.groups.swapped', { one: name, other: other.name }))
    }
  }
  return (
    <li
      data-person={props.canMove ? props.seat.person : undefined}
      class={classNames(
        'flex min-h-12 items-center gap-1 rounded-m border border-line bg-raised pr-1 text-ink',
        props.canMove ? 'cursor-grab' : 'pl-3',
      )}
    >
      <Show when={props.canMove}>
        <span data-grip="" class="flex h-12 w-9 shrink-0 touch-none items-center justify-center text-ink-soft">
          <GripVertical aria-hidden="true" size={18} />
        </span>
      </Show>
      <span class="grid min-w-0 flex-1 py-1 leading-tight">
        <span class="font-semibold">{props.seat.name}</span>
        <Show when={props.seat.role}>
          {(role) => (
            <span class="text-ink-soft text-sm">
              {t('facilitate.groups.role-first', { role: inWords(role().name) })}
            </span>
          )}
        </Show>
      </span>
      <Show when={draft()}>
        <IconButton
          label={t('facilitate.groups.pin', { name: props.seat.name })}
          aria-pressed={pinned()}
          onClick={() => void cockpit.send({ type: 'pin-people', people: [props.seat.person], on: !pinned() })}
        >
          <Pin aria-hidden="true" size={18} fill={pinned() ? 'currentColor' : 'none'} />
        </IconButton>
      </Show>
      <Show when={props.canMove}>
        <MoveMenu
          name={props.seat.name}
          groups={props.groups}
          from={props.group.id}
          onMove={(group) => props.onMove(props.seat, group)}
          more={[
            ...others().map((seat) => ({ id: seat.person, label: t('facilitate.groups.swap', { name: seat.name }) })),
            { id: '', label: t('facilitate.groups.wait') },
          ]}
          onMore={(id) => void doMore(id)}
        />
      </Show>
    </li>
  )
}
