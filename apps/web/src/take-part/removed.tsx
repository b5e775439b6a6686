import { t } from '../i18n/index.ts'
import { Page } from '../ui/page.tsx'
import { Mine } from './close-now.tsx'
import { PrivatePage } from './private-page.tsx'

/** For someone whose part was ended: said kindly, with their own page, which stays theirs. */
export function Removed() {
  return (
    <Page title={t('removed.title')}>
      <p class="text-lg">{t('removed.text')}</p>
      <p class="text-ink-soft">{t('removed.page')}</p>
      <Mine />
      <PrivatePage label={t('page.text')} />
    </Page>
  )
}
