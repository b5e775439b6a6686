import { t } from '../i18n/index.ts'

/** Says on every screen of a rehearsal that it is one [L1]. */
export function RehearsalMark() {
  return (
    <span class="mr-2 inline-block whitespace-nowrap rounded-m border-2 border-accent border-dashed px-2 font-bold text-accent text-sm">
      {t('ui.rehearsal')}
    </span>
  )
}
