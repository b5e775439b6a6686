import type { AgendaDraft } from '@coreflect/workshop'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { Refused } from '../facilitate/refused.tsx'
import { t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { navigate, useParams } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { loadChoices } from './choices.ts'
import { type Above, DayEditor } from './day-editor.tsx'
import { type DraftPlace, type KeptDraft, sessionPlace, templatePlace } from './draft-place.ts'
import { forgetPlanDraft, planPlace } from './plan-place.ts'

/** The page on which a workshop of one's own is prepared. */
export function PreparePage() {
  const params = useParams()
  const id = () => params().template ?? ''
  return (
    <Show when={id()} keyed>
      {(template) => <Prepared place={templatePlace(template)} />}
    </Show>
  )
}

/** The page on which the agenda of one session is changed, before it or while it runs. */
export function SessionAgendaPage() {
  const params = useParams()
  return (
    <Show when={params().session} keyed>
      {(session) => <Prepared place={sessionPlace(session)} />}
    </Show>
  )
}

/** The page on which the draft of a coming session, as a planning led to it, is looked at and changed before it is kept. */
export function PlanDraftPage() {
  const params = useParams()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const { session = '', activity = '', place = '' } = params()
  const keepIt = async (draft: AgendaDraft) => {
    const reply = await api.makeTemplate({ template: draft })
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok) return
    forgetPlanDraft(session, activity, place)
    navigate(`/prepare/${reply.value.template.id}`)
  }
  const above = (draft: () => AgendaDraft) => (
    <Card tone="soft" title={t('prepare.plan.title')}>
      <p>{t('prepare.plan.text')}</p>
      <Button look="primary" class="justify-self-start" onClick={() => void keepIt(draft())}>
        {t('prepare.plan.keep')}
      </Button>
      <Problem code={problem()} />
    </Card>
  )
  return <Prepared place={planPlace(session, activity, place)} above={above} />
}

function Prepared(props: { readonly place: DraftPlace; readonly above?: Above }) {
  const { place } = props
  const [first, { refetch }] = createResource(() => place.load())
  const [choices] = createResource(loadChoices)
  const problem = () => {
    const reply = first()
    return reply === undefined || reply.ok ? null : reply.problem
  }
  const ready = (): KeptDraft | null => {
    const reply = first()
    return reply?.ok && choices() !== undefined ? reply.value : null
  }
  return (
    <Switch
      fallback={
        <Page title={t('prepare.line')}>
          <Spinner />
        </Page>
      }
    >
      <Match when={problem() === 'offline' || problem() === 'unexpected'}>
        <Page title={t('prepare.line')}>
          <Problem code={problem()} />
          <Button onClick={() => void refetch()}>{t('ui.retry')}</Button>
        </Page>
      </Match>
      <Match when={problem()}>
        <Refused problem={problem()} />
      </Match>
      <Match when={ready()} keyed>
        {(kept) => (
          <DayEditor
            place={place}
            first={kept}
            above={props.above}
            choices={choices() ?? { lenses: [], roles: [], scenarios: [] }}
          />
        )}
      </Match>
    </Switch>
  )
}
