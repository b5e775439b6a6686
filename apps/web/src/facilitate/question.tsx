import { Match, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import type { Action } from './actions.ts'
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
  const go = () => {
    if (props.action !== null) props.onGo(props.action)
  }
  const activity = () => {
    const command = props.action?.command
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
      <Switch>
        <Match when={asks() === 'end-round'}>
          <Confirm
            open={true}
            onClose={props.onClose}
            title={t('facilitate.round.end-title', { round: round() })}
            go={t('facilitate.round.end')}
            onGo={go}
          >
            <p>{t('facilitate.round.end-text')}</p>
          </Confirm>
        </Match>
        <Match when={asks() === 'close-offers'}>
          <Confirm
            open={true}
            onClose={props.onClose}
            title={t('facilitate.run.end-offers-title', { round: round() })}
            go={t('facilitate.step.close-offers', { round: round() })}
            onGo={go}
          >
            <p>{t('facilitate.run.end-offers-text')}</p>
          </Confirm>
        </Match>
        <Match when={asks() === 'discard-groups'}>
          <Confirm
            open={true}
            onClose={props.onClose}
            title={t('facilitate.groups.discard-title')}
            go={t('facilitate.groups.discard')}
            onGo={go}
          >
            <p>{t('facilitate.groups.discard-text')}</p>
          </Confirm>
        </Match>
        <Match when={asks() === 'jump'}>
          <Confirm
            open={true}
            onClose={props.onClose}
            title={t('facilitate.agenda.jump-title', { title: inWords(activity()?.title ?? {}) })}
            go={t('facilitate.agenda.jump-go')}
            onGo={go}
          >
            <p>{t('facilitate.agenda.jump-text')}</p>
            {closesOffers() && <p>{t('facilitate.agenda.jump-offers')}</p>}
          </Confirm>
        </Match>
      </Switch>
    </>
  )
}
