import { createMemo, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Clock } from '../ui/clock.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { ActionButton } from './action-button.tsx'
import { endAction, offersAction } from './actions.ts'
import { AskEveryone } from './ask-everyone.tsx'
import { BoardsControl } from './boards-control.tsx'
import { useCockpit } from './create-cockpit.ts'
import { DoingControl } from './doing-control.tsx'
import { GroupStates } from './group-states.tsx'
import { DeckControl } from './media/later-dialog.ts'
import { nextStep } from './next-step.ts'
import { OfferCounts } from './offer-counts.tsx'
import { PlannedPauses } from './planned-pauses.tsx'
import { PreparedNotes } from './prepared-notes.tsx'
import { Stages } from './stages.tsx'
import { TimeControl } from './time-control.tsx'

/** What is on now: the activity or the round with its time, and everything that can be done about it. */
export function RoundPlace() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const round = createMemo(() => {
    const { round, now } = view()
    return round !== null && (now === null || now.id === round.activity) ? round : null
  })
  const running = () => view().now !== null && (round()?.stage === 'brief' || round()?.stage === 'turn')
  const clock = () => {
    const inOffers = round()?.stage === 'offer' && view().now !== null
    const shown = running() || inOffers ? round()?.clock : view().now?.clock
    return shown !== undefined && shown.length > 0 ? shown : undefined
  }
  const label = () => {
    const phase = round()?.phase
    if (phase) return t(`facilitate.phase.${phase}`)
    return round()?.stage === 'brief' ? t('facilitate.round.brief') : t('facilitate.now.left')
  }
  return (
    <div class="grid gap-5">
      <Show when={view().now} fallback={<h2 class="text-xl">{t('facilitate.place.round')}</h2>}>
        {(now) => (
          <div class="grid gap-2">
            <h2 class="text-xl">{inWords(now().title)}</h2>
            <details>
              <summary class="min-h-11 cursor-pointer py-2 text-ink-soft">{t('facilitate.round.prompt')}</summary>
              <p class="border-accent border-l-4 py-1 pl-4">{inWords(now().prompt)}</p>
            </details>
            <PreparedNotes prepared={view().agenda.find(({ id }) => id === now().id)?.prepared} />
          </div>
        )}
      </Show>
      <Show when={view().mediaAt !== null}>
        <DeckControl />
      </Show>
      <Show when={view().now === null && round() === null}>
        <EmptyState title={t('facilitate.round.no-round')} />
      </Show>
      <Show when={round()}>{(shown) => <Stages round={shown()} />}</Show>
      <DoingControl />
      <Show when={round()?.stage !== 'closed' && clock()}>
        {(shown) => (
          <div class="grid items-center gap-5 sm:grid-cols-[auto_minmax(0,1fr)]">
            <div class="max-sm:hidden">
              <Clock clock={shown()} offset={cockpit.live.offset()} label={label()} />
            </div>
            <Show when={view().session.state !== 'revisit'}>
              <TimeControl inRound={running()} />
            </Show>
          </div>
        )}
      </Show>
      <PlannedPauses />
      <BoardsControl />
      <Show when={running() || round()?.finishing}>
        <GroupStates />
      </Show>
      <Show when={view().round?.offersOpen}>
        <Offers />
      </Show>
      <OfferCounts />
      <Show when={view().now?.type === 'pulse'}>
        <AskEveryone />
      </Show>
      <ActionButton look="plain" class="-ml-5 justify-self-start" action={endAction(view())} />
    </div>
  )
}

/** While offers are open: what that means, and closing them where that is not the next step anyway. */
function Offers() {
  const cockpit = useCockpit()
  return (
    <div class="grid gap-3">
      <Notice>
        <p>{t('facilitate.round.offers-open')}</p>
        <p>{t('facilitate.round.offers-count-later')}</p>
      </Notice>
      <Show when={nextStep(cockpit.view()).kind !== 'close-offers'}>
        <ActionButton class="justify-self-start" action={offersAction(cockpit.view())} />
      </Show>
    </div>
  )
}
