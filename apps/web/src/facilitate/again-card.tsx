import { createSignal } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { requestJson } from '../net/request.ts'
import { navigate } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { useCockpit } from './create-cockpit.ts'

/** The same plan once more: as a copy for others, or as the next day of the same people. */
export function AgainCard() {
  const cockpit = useCockpit()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const make = async (more: { readonly follows?: string }) => {
    const { id, title, locale } = cockpit.view().session
    const body = { copyOf: id, title: inWords(title), locale, ...more }
    const reply = await requestJson<{ id: string }>('/api/sessions', { body })
    if (!reply.ok) return void setProblem(reply.problem)
    navigate(`/facilitate/${reply.value.id}`)
  }
  return (
    <Card title={t('facilitate.again.title')}>
      <p class="text-ink-soft">{t('facilitate.again.text')}</p>
      <div class="flex flex-wrap gap-3">
        <Button onClick={() => void make({})}>{t('facilitate.again.go')}</Button>
        <Button onClick={() => void make({ follows: cockpit.view().session.id })}>
          {t('facilitate.again.follow')}
        </Button>
      </div>
      <Problem code={problem()} />
    </Card>
  )
}
