import { t } from '../i18n/index.ts'
import { Select } from '../ui/select.tsx'
import { useCockpit } from './create-cockpit.ts'

interface PersonChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (person: string) => void
}

/** One of the people in the room, or nobody yet. */
export function PersonChoice(props: PersonChoiceProps) {
  const cockpit = useCockpit()
  return (
    <Select
      label={props.label}
      options={[
        { value: '', label: t('facilitate.needs.choose') },
        ...cockpit.view().people.map((person) => ({ value: person.id, label: person.name })),
      ]}
      value={props.value}
      onChoose={props.onChoose}
    />
  )
}
