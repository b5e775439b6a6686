import { t } from '../i18n/index.ts'
import { EmptyState } from '../ui/empty-state.tsx'

export function DebriefPlace() {
  return <EmptyState title={t('facilitate.debrief.none')} />
}
