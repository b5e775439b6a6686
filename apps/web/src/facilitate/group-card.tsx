import type { GroupView, SeatView } from '@coreflect/workshop'
import { createUniqueId, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { GroupCap } from './group-cap.tsx'
import { GroupMenu } from './group-menu.tsx'
import { SeatRow } from './seat-row.tsx'
import { smallestGroup } from './seating.ts'

interface GroupCardProps {
  readonly group: GroupView
  readonly groups: readonly GroupView[]
  /** Is someone in the air over this group? */
  readonly over: boolean
  readonly canMove: boolean
  readonly onMove: (seat: SeatView, group: GroupView) => void
  /** Tells what was done, for those who do not see it. */
  readonly onSaid: (sentence: string) => void
}

/** One group: its place and its people, each of whom can be dragged or sent to another group. */
export function GroupCard(props: GroupCardProps) {
  const cockpit = useCockpit()
  const title = createUniqueId()
  const draft = () => cockpit.view().draft?.groups.some((group) => group.id === props.group.id) === true
  const merge = () => {
    const suggested = cockpit.view().merges.find((one) => one.from === props.group.id)?.into
    const others = props.groups.filter((group) => group.id !== props.group.id)
    return (
      others.find((group) => group.id === suggested) ?? smallestGroup(others.filter(({ seats }) => seats.length > 0))
    )
  }
  const place = (text: string) => {
    if (text.trim() !== props.group.place) {
      void cockpit.send({ type: 'place-group', group: props.group.id, place: text.trim() })
    }
  }
  return (
    <section
      aria-labelledby={title}
      data-group={props.group.id}
      class={classNames(
        'corner-l grid content-start gap-2 border-2 bg-surface p-4',
        props.over ? 'border-accent border-dashed bg-accent-soft' : 'border-line',
      )}
    >
      <div class="flex min-h-11 items-center justify-between gap-2">
        <h3 id={title} class="text-lg">
          {t('facilitate.groups.group', { label: props.group.label })}
        </h3>
        <Show when={props.canMove}>
          <GroupMenu group={props.group} groups={props.groups} onSaid={props.onSaid} />
        </Show>
      </div>
      <Show
        when={props.group.seats.length > 0}
        fallback={<p class="py-3 text-ink-soft">{t('facilitate.groups.empty')}</p>}
      >
        <ul class="grid gap-1.5">
          <For each={props.group.seats}>
            {(seat) => (
              <SeatRow
                seat={seat}
                group={props.group}
                groups={props.groups}
                canMove={props.canMove}
                onMove={props.onMove}
                onSaid={props.onSaid}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.group.seats.length === 1}>
        <p class="font-semibold text-sm text-warn">{t('facilitate.groups.lonely')}</p>
        <Show when={props.canMove && merge()}>
          {(into) => (
            <CommandButton
              command={{ type: 'merge-groups', from: props.group.id, into: into().id }}
              onDone={() =>
                props.onSaid(t('facilitate.groups.merged', { from: props.group.label, into: into().label }))
              }
            >
              {t('facilitate.groups.merge-now', { label: into().label })}
            </CommandButton>
          )}
        </Show>
      </Show>
      <Show when={draft() && props.canMove}>
        <GroupCap group={props.group} />
      </Show>
      <Show when={props.over}>
        <p class="text-accent text-sm">{t('facilitate.groups.drop-here')}</p>
      </Show>
      <Show
        when={props.canMove}
        fallback={<p class="text-ink-soft">{props.group.place || t('facilitate.groups.place-none')}</p>}
      >
        <TextField
          label={t('facilitate.groups.place', { label: props.group.label })}
          hideLabel={true}
          placeholder={t('facilitate.groups.place-hint')}
          maxLength={200}
          value={props.group.place}
          onChange={(event) => place(event.currentTarget.value)}
          class="text-base"
        />
      </Show>
    </section>
  )
}
