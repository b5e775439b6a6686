import { createSignal, For, Show } from 'solid-js'
import { day, t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { AgainCard } from './again-card.tsx'
import { AskEveryone } from './ask-everyone.tsx'
import { ClosingQuestion } from './closing-questions.tsx'
import { useCockpit } from './create-cockpit.ts'
import { DoingControl } from './doing-control.tsx'
import { FatesCard } from './fates-card.tsx'
import { HarvestCard } from './harvest-card.tsx'
import { Download } from './icons.ts'
import { SessionEnds } from './kept-note.tsx'
import { nextStep } from './next-step.ts'
import { OfferCounts } from './offer-counts.tsx'
import { ResourcesCard } from './resources-card.tsx'

const forms = ['html', 'md', 'json'] as const

/** The end: closing or reopening the workshop, what is kept until when, and what a facilitator takes away. */
export function ClosingPlace() {
  const cockpit = useCockpit()
  const session = () => cockpit.view().session
  const [asking, setAsking] = createSignal(false)
  return (
    <div class="grid gap-4">
      <Card title={t('facilitate.closing.title')}>
        <Show
          when={session().state === 'revisit'}
          fallback={
            <>
              <p>{t('facilitate.closing.text')}</p>
              <p class="text-ink-soft">
                <SessionEnds />
              </p>
              <Show when={session().state !== 'draft' && nextStep(cockpit.view()).kind !== 'close-session'}>
                <Button class="justify-self-start" onClick={() => setAsking(true)}>
                  {t('facilitate.closing.close')}
                </Button>
              </Show>
            </>
          }
        >
          <Show when={session().closedAt}>{(at) => <p>{t('facilitate.closing.closed', { when: day(at()) })}</p>}</Show>
          <Show when={session().endsAt}>
            {(at) => <p class="font-semibold">{t('facilitate.keep.until', { when: day(at()) })}</p>}
          </Show>
        </Show>
      </Card>
      <Show when={cockpit.view().now?.type === 'close' && cockpit.view().questions.length > 0}>
        <DoingControl />
        <AskEveryone />
      </Show>
      <FatesCard />
      <ResourcesCard />
      <OfferCounts />
      <Show when={session().state !== 'draft' && session().state !== 'lobby'}>
        <HarvestCard />
        <AgainCard />
        <TakeAway />
      </Show>
      <ClosingQuestion open={asking()} onClose={() => setAsking(false)} />
    </div>
  )
}

/** What a facilitator may take away, as a file [C4, P6]. */
function TakeAway() {
  const cockpit = useCockpit()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const take = async (form: (typeof forms)[number]) => {
    const { id, code } = cockpit.view().session
    const reply = await api.exportFile(id, form)
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(reply.value)
    link.download = `coreflect-${(code ?? id).toLowerCase()}.${form}`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Card title={t('facilitate.closing.export')}>
      <p class="text-ink-soft">{t('facilitate.closing.export-text')}</p>
      <div class="flex flex-wrap gap-3">
        <For each={forms}>
          {(form) => (
            <Button onClick={() => void take(form)}>
              <Download aria-hidden="true" size={18} />
              {t(`facilitate.closing.export.${form}`)}
            </Button>
          )}
        </For>
      </div>
      <Problem code={problem()} />
    </Card>
  )
}
