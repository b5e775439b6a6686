import { useParams } from '@solidjs/router'
import { createResource, Match, Show, Switch } from 'solid-js'
import { Refused } from '../facilitate/refused.tsx'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { loadChoices } from './choices.ts'
import { DayEditor } from './day-editor.tsx'
import { type DraftPlace, type KeptDraft, sessionPlace, templatePlace } from './draft-place.ts'

/** The page on which a workshop of one's own is prepared. */
export function PreparePage() {
  const params = useParams()
  const id = () => params.template ?? ''
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
    <Show when={params.session} keyed>
      {(session) => <Prepared place={sessionPlace(session)} />}
    </Show>
  )
}

function Prepared(props: { readonly place: DraftPlace }) {
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
          <DayEditor place={place} first={kept} choices={choices() ?? { lenses: [], roles: [], scenarios: [] }} />
        )}
      </Match>
    </Switch>
  )
}
