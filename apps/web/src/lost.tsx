import { t } from './i18n/index.ts'
import { ButtonLink } from './ui/button.tsx'
import { Page } from './ui/page.tsx'

/** An address where nothing is. */
export function Lost() {
  return (
    <Page title={t('ui.lost.title')}>
      <p>{t('ui.lost.text')}</p>
      <ButtonLink href="/" look="primary">
        {t('ui.lost.home')}
      </ButtonLink>
    </Page>
  )
}
