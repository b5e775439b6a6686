import { t } from '../i18n/index.ts'
import { Select } from '../ui/select.tsx'
import { useCockpit } from './create-cockpit.ts'

const counts = ['any', '0', '1', '2', '3', '4', '5', '6'] as const

/** How many step-free places there are, so that those who need one are gathered in so many groups. */
export function StepFreePlaces() {
  const cockpit = useCockpit()
  const places = () => cockpit.view().forming?.needs.stepFreePlaces ?? null
  const shown = () => counts.find((count) => count === String(places())) ?? 'any'
  return (
    <Select
      label={t('facilitate.needs.stepfree-places')}
      options={counts.map((count) => ({
        value: count,
        label: count === 'any' ? t('facilitate.needs.stepfree-any') : count,
      }))}
      value={shown()}
      onChoose={(count) =>
        void cockpit.send({ type: 'count-step-free', places: count === 'any' ? null : Number(count) })
      }
    />
  )
}
