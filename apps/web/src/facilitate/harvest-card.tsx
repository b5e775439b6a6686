import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { useCockpit } from './create-cockpit.ts'
import { Download } from './icons.ts'

/** What facilitators take home: as text, as a PDF, or as a page that the browser prints. */
export function HarvestCard() {
  const cockpit = useCockpit()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const take = async (form: 'md' | 'pdf') => {
    const { id, code } = cockpit.view().session
    const reply = await api.harvest(id, form)
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(reply.value)
    link.download = `coreflect-harvest-${(code ?? id).toLowerCase()}.${form}`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Card title={t('facilitate.harvest.title')}>
      <p class="text-ink-soft">{t('facilitate.harvest.text')}</p>
      <div class="flex flex-wrap gap-3">
        <Button onClick={() => void take('md')}>
          <Download aria-hidden="true" size={18} />
          {t('facilitate.harvest.md')}
        </Button>
        <Button onClick={() => void take('pdf')}>
          <Download aria-hidden="true" size={18} />
          {t('facilitate.harvest.pdf')}
        </Button>
        <ButtonLink
          href={`/api/sessions/${encodeURIComponent(cockpit.view().session.id)}/harvest/html`}
          target="_blank"
          rel="external noopener"
        >
          {t('facilitate.harvest.print')}
        </ButtonLink>
      </div>
      <Problem code={problem()} />
    </Card>
  )
}
