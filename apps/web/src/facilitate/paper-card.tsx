import { t } from '../i18n/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useCockpit } from './create-cockpit.ts'

/** The way to everything that can be printed for this workshop. */
export function PaperCard() {
  const cockpit = useCockpit()
  return (
    <Card title={t('facilitate.paper.title')}>
      <p class="text-ink-soft">{t('facilitate.paper.text')}</p>
      <ButtonLink class="justify-self-start" href={`/facilitate/${cockpit.view().session.id}/paper`}>
        {t('facilitate.paper.open')}
      </ButtonLink>
    </Card>
  )
}
