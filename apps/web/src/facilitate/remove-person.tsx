import type { PersonView } from '@coreflect/workshop'
import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { TextField } from '../ui/text-field.tsx'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'

interface RemovePersonProps {
  readonly person: PersonView
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks before somebody's part is ended, with room for a reason that facilitators alone can read. */
export function RemovePerson(props: RemovePersonProps) {
  const cockpit = useCockpit()
  const [reason, setReason] = createSignal('')
  return (
    <Confirm
      open={props.open}
      title={t('facilitate.people.remove-title', { name: props.person.name })}
      go={t('facilitate.people.remove-go')}
      onClose={props.onClose}
      onGo={() => void cockpit.send({ type: 'remove-person', person: props.person.id, reason: reason() })}
    >
      <p>{t('facilitate.people.remove-text')}</p>
      <TextField label={t('facilitate.people.reason')} value={reason()} maxlength={300} onText={setReason} />
    </Confirm>
  )
}
