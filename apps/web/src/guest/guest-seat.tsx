import type { View } from '@coreflect/workshop'
import { For, Match, Show, Switch } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'
import { MediaNow } from '../media/later-media.ts'
import { Clock } from '../ui/clock.tsx'
import { Notice } from '../ui/notice.tsx'

const ReadBoard = laterBoardPart(async () => (await import('../take-part/shared-board.tsx')).SharedBoard)

interface GuestSeatProps {
  readonly view: View
  readonly offset: number
  readonly token: string
}

/** What is on, where the guest was announced, and the board that is open to them. */
export function GuestSeat(props: GuestSeatProps) {
  const label = (group: string) => props.view.groups.find(({ id }) => id === group)?.label ?? 0
  const clock = () => (props.view.round?.stage === 'turn' ? props.view.round.clock : props.view.now?.clock)
  return (
    <Show when={props.view.session.state !== 'revisit'} fallback={<p class="text-lg">{t('guest.over')}</p>}>
      <p class="text-ink-soft">{t('guest.text')}</p>
      <Show when={props.view.now}>
        {(now) => (
          <section class="grid gap-3" aria-labelledby="guest-now">
            <h2 id="guest-now" class="text-2xl">
              {inWords(now().title)}
            </h2>
            <p class="whitespace-pre-line text-lg">{inWords(now().prompt)}</p>
            <Show when={clock()}>{(running) => <Clock clock={running()} offset={props.offset} look="line" />}</Show>
          </section>
        )}
      </Show>
      <Show when={props.view.mediaAt !== null}>
        <MediaNow
          view={props.view}
          source={{ session: props.view.session.id, token: props.token }}
          offset={props.offset}
        />
      </Show>
      <div role="status" class="grid gap-2 empty:hidden">
        <For each={props.view.visits}>
          {(visit) => (
            <Notice>
              <Switch>
                <Match when={visit.state === 'knocked'}>{t('guest.asked')}</Match>
                <Match when={visit.state === 'in'}>
                  {t('guest.in', { label: label(visit.group), time: timeOfDay(visit.until) })}
                </Match>
                <Match when={visit.state === 'not-now'}>{t('guest.not-now')}</Match>
              </Switch>
            </Notice>
          )}
        </For>
      </div>
      <Show when={props.view.visits.find(({ board }) => board !== null)?.board} keyed>
        {(board) => (
          <ReadBoard
            doc={board}
            right="read"
            token={props.token}
            name=""
            label={t('guest.board')}
            why={t('guest.reads')}
            visiting={true}
            copy={false}
          />
        )}
      </Show>
    </Show>
  )
}
