import { For, Show } from 'solid-js'
import { day, inWords, t, timeOfDay } from '../i18n/index.ts'
import type { SessionRow } from '../net/api.ts'
import { classNames } from '../ui/class-names.ts'
import { RehearsalMark } from '../ui/rehearsal-mark.tsx'
import { DeleteSession } from './delete-session.tsx'
import { RehearseButton } from './rehearse-button.tsx'

const moment = (at: number) => `${day(at)}, ${timeOfDay(at)}`

/** When a session was, is or will be, in one line. */
function whenInWords(row: SessionRow): string {
  if (row.closedAt !== null) return t('facilitate.home.closed', { when: day(row.closedAt) })
  if (row.startsAt !== null) return t('facilitate.home.starts', { when: moment(row.startsAt) })
  return t('facilitate.home.created', { when: moment(row.createdAt) })
}

const under = new Set(['lobby', 'live', 'paused', 'wrap-up'])

/** One's own workshops, those under way first, then the newest. */
export function SessionList(props: {
  readonly sessions: readonly SessionRow[]
  readonly onDeleted: (said: string) => void
}) {
  const ordered = () =>
    [...props.sessions].sort(
      (a, b) => Number(under.has(b.state)) - Number(under.has(a.state)) || b.createdAt - a.createdAt,
    )
  return (
    <ul class="grid gap-3">
      <For each={ordered()}>
        {(row) => (
          <li
            class={classNames(
              'relative grid gap-x-4 gap-y-1 corner-l border bg-surface p-5 hover:border-accent sm:grid-cols-[minmax(0,1fr)_auto]',
              under.has(row.state) ? 'border-accent' : 'border-line',
            )}
          >
            <h2 class="text-lg">
              <Show when={row.rehearsal}>
                <RehearsalMark />
              </Show>
              <a href={`/facilitate/${row.id}`} class="after:absolute after:inset-0 after:corner-l">
                {inWords(row.title)}
              </a>
            </h2>
            <p class={classNames('sm:text-right', under.has(row.state) ? 'font-bold text-accent' : 'text-ink-soft')}>
              {t(`facilitate.state.${row.state}`)}
            </p>
            <p class="text-ink-soft text-sm">
              {whenInWords(row)}
              <Show when={row.endsAt}>{(at) => <> · {t('facilitate.home.ends', { when: day(at()) })}</>}</Show>
            </p>
            <p class="text-ink-soft text-sm sm:text-right">
              {t('facilitate.home.arrived', { count: row.arrived })}
              <Show when={under.has(row.state)}> · {t('facilitate.home.code', { code: row.code })}</Show>
            </p>
            <Show when={!row.rehearsal && row.state !== 'revisit'} fallback={<span />}>
              <RehearseButton class="-ml-5" session={row.id} about={inWords(row.title)} />
            </Show>
            <Show when={row.lead}>
              <DeleteSession
                row={row}
                programme={props.sessions.filter(({ programme }) => programme === row.programme)}
                isUnderWay={({ state }) => under.has(state)}
                onDeleted={props.onDeleted}
              />
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
