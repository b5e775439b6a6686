import { createMemo } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import type { Action } from './action.ts'
import { ClosingQuestion, ReopeningQuestion } from './closing-questions.tsx'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'

interface AskedProps {
  readonly action: Action | null
  readonly onClose: () => void
  readonly onGo: (action: Action) => void
}

/** Asks before what a room would feel or what cannot be taken back, whether a button, a key or the palette wanted it. */
export function AskFirst(props: AskedProps) {
  const cockpit = useCockpit()
  const asks = () => props.action?.asks ?? null
  const round = () => cockpit.view().round?.round ?? 0
  // A dialog closes before it goes: what was asked about is kept until the next question.
  const last = createMemo<Action | null>((before) => props.action ?? before, null)
  const go = () => {
    const action = last()
    if (action !== null) props.onGo(action)
  }
  const activity = () => {
    const command = last()?.command
    const id = command?.type === 'start-activity' ? command.activity : ''
    return cockpit.view().agenda.find((item) => item.id === id)
  }
  const closesOffers = () => {
    const type = activity()?.type
    return cockpit.view().round?.stage === 'offer' && (type === 'debrief' || type === 'close')
  }
  return (
    <>
      <ClosingQuestion open={asks() === 'close-session'} onClose={props.onClose} />
      <ReopeningQuestion open={asks() === 'reopen-session'} onClose={props.onClose} />
      <Confirm
        open={asks() === 'end-round'}
        onClose={props.onClose}
        title={t('facilitate.round.end-title', { round: round() })}
        go={t('facilitate.round.end')}
        onGo={go}
      >
        <p>{t('facilitate.round.end-text')}</p>
      </Confirm>
      <Confirm
        open={asks() === 'close-offers'}
        onClose={props.onClose}
        title={t('facilitate.run.end-offers-title', { round: round() })}
        go={t('facilitate.step.close-offers', { round: round() })}
        onGo={go}
      >
        <p>{t('facilitate.run.end-offers-text')}</p>
      </Confirm>
      <Confirm
        open={asks() === 'discard-groups'}
        onClose={props.onClose}
        title={t('facilitate.groups.discard-title')}
        go={t('facilitate.groups.discard')}
        onGo={go}
      >
        <p>{t('facilitate.groups.discard-text')}</p>
      </Confirm>
      <Confirm
        open={asks() === 'jump'}
        onClose={props.onClose}
        title={t('facilitate.agenda.jump-title', { title: inWords(activity()?.title ?? {}) })}
        go={t('facilitate.agenda.jump-go')}
        onGo={go}
      >
        <p>{t('facilitate.agenda.jump-text')}</p>
        {closesOffers() && <p>{t('facilitate.agenda.jump-offers')}</p>}
      </Confirm>
    </>
  )
}
