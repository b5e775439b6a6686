import { plural, t } from '../i18n/index.ts'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'

interface QuestionProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks before the workshop is closed, and says what becomes of everything [K1]. */
export function ClosingQuestion(props: QuestionProps) {
  const cockpit = useCockpit()
  return (
    <Confirm
      open={props.open}
      onClose={props.onClose}
      title={t('facilitate.closing.confirm-title')}
      go={t('facilitate.closing.confirm-go')}
      onGo={() => void cockpit.send({ type: 'close-session' })}
    >
      <p>{plural('facilitate.closing.confirm-text', cockpit.view().session.keepDays)}</p>
      <p>{t('facilitate.closing.confirm-undo')}</p>
    </Confirm>
  )
}

/** Asks before a closed workshop is opened again. */
export function ReopeningQuestion(props: QuestionProps) {
  const cockpit = useCockpit()
  return (
    <Confirm
      open={props.open}
      onClose={props.onClose}
      title={t('facilitate.closing.reopen-title')}
      go={t('facilitate.closing.reopen-go')}
      onGo={() => void cockpit.send({ type: 'reopen-session' })}
    >
      <p>{t('facilitate.closing.reopen-text')}</p>
    </Confirm>
  )
}
