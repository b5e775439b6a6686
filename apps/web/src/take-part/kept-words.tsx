import { plural, t } from '../i18n/index.ts'

/** What is kept and for how long, in plain sentences. */
export function KeptWords(props: { readonly days: number }) {
  return (
    <ul class="grid list-disc gap-1.5 pl-5">
      <li>{t('lobby.kept.own')}</li>
      <li>{t('lobby.kept.group')}</li>
      <li>{t('lobby.kept.room')}</li>
      <li>{props.days > 0 ? t('lobby.kept.days', { days: plural('ui.days', props.days) }) : t('lobby.kept.soon')}</li>
    </ul>
  )
}
