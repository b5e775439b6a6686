import { For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'
import { Clock } from '../ui/clock.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { EndsLine } from './ends-line.tsx'
import { kindName } from './kinds.ts'
import { useRoom } from './room.ts'

const DebriefBoard = laterBoardPart(async () => (await import('./debrief-board.tsx')).DebriefBoard)

/** The debrief on a phone: the board of the whole room, and what became of one's own offers. */
export function DebriefNow() {
  const { view, live, own } = useRoom()
  const doc = () => view().docs.findLast((one) => one.kind === 'debrief')
  const offered = () =>
    view().offers.flatMap((offer) => {
      const note = own()
        ?.notes()
        .find((one) => one.id === offer.observation)
      return note === undefined || offer.outcome === 'asked' ? [] : [{ note, outcome: offer.outcome }]
    })
  return (
    <>
      <Show when={view().now}>
        {(now) => (
          <>
            <p class="whitespace-pre-line text-lg">{inWords(now().prompt)}</p>
            <Clock clock={now().clock} offset={live.offset()} look="line" />
          </>
        )}
      </Show>
      <Show when={doc()} fallback={<EmptyState title={t('debrief.opening')} />}>
        {(found) => (
          <section class="grid gap-3" aria-labelledby="room-board">
            <h2 id="room-board" class="sr-only">
              {t('debrief.title')}
            </h2>
            <Show when={found().id} keyed>
              <DebriefBoard doc={found()} />
            </Show>
            <EndsLine where={t('debrief.where')} />
          </section>
        )}
      </Show>
      <Show when={offered().length > 0}>
        <section class="grid gap-2" aria-labelledby="offered-title">
          <h2 id="offered-title" class="text-lg">
            {t('debrief.mine')}
          </h2>
          <ul class="grid gap-2">
            <For each={offered()}>
              {({ note, outcome }) => (
                <li class="grid gap-1 rounded-m border border-line bg-surface px-4 py-3">
                  <span class="text-ink-soft text-sm">
                    {kindName(view(), note.kind)} · {outcome === 'on-board' ? t('offer.on-board') : t('offer.stayed')}
                  </span>
                  <span>{note.text}</span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}
