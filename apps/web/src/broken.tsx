import { t } from './i18n/index.ts'
import { Button } from './ui/button.tsx'
import { Page } from './ui/page.tsx'

/** What stands where a page could not be drawn; the documents keep themselves. */
export function Broken() {
  return (
    <Page title={t('ui.broken.title')}>
      <p>{t('ui.broken.text')}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t('ui.broken.reload')}
      </Button>
    </Page>
  )
}
