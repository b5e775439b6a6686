import { type Paper, paperOfTemplate } from '@coreflect/workshop'
import { createResource, Match, Show, Switch } from 'solid-js'
import { Refused } from '../facilitate/refused.tsx'
import { addWords, t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import type { Reply } from '../net/reply.ts'
import { useParams } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { PaperPlace } from './paper-place.tsx'
import { paperWords } from './words.ts'

addWords(paperWords)

/** What can be printed for a workshop that has people, or will have. */
export function SessionPaperPage() {
  const params = useParams()
  return (
    <Show when={params().session} keyed>
      {(id) => <Loaded load={() => api.paper(id)} back={`/facilitate/${id}`} of="session" />}
    </Show>
  )
}

/** What can be printed of a workshop while it is prepared: of our own, or of the library. */
export function TemplatePaperPage() {
  const params = useParams()
  return (
    <Show when={params().template} keyed>
      {(id) => <Loaded load={() => templatePaper(id)} back={backTo(id)} of="template" />}
    </Show>
  )
}

const isOwn = (id: string) => id.startsWith('own-')
const backTo = (id: string) => (isOwn(id) ? `/prepare/${id}` : '/facilitate')

async function templatePaper(id: string): Promise<Reply<Paper>> {
  if (isOwn(id)) {
    const own = await api.template(id)
    if (!own.ok) return own
    return own.value === undefined
      ? { ok: false, problem: 'not-found' }
      : { ok: true, value: paperOfTemplate(own.value.template) }
  }
  const all = await api.templates()
  if (!all.ok) return all
  const found = all.value.templates.find((one) => one.id === id)
  return found === undefined ? { ok: false, problem: 'not-found' } : { ok: true, value: paperOfTemplate(found) }
}

interface LoadedProps {
  readonly load: () => Promise<Reply<Paper>>
  readonly back: string
  readonly of: 'session' | 'template'
}

function Loaded(props: LoadedProps) {
  const [found, { refetch }] = createResource(() => props.load())
  const problem = () => {
    const reply = found()
    return reply === undefined || reply.ok ? null : reply.problem
  }
  const paper = () => {
    const reply = found()
    return reply?.ok ? reply.value : null
  }
  return (
    <Switch
      fallback={
        <Page title={t('paper.title')}>
          <Spinner />
        </Page>
      }
    >
      <Match when={problem() === 'offline' || problem() === 'unexpected'}>
        <Page title={t('paper.title')}>
          <Problem code={problem()} />
          <Button onClick={() => void refetch()}>{t('ui.retry')}</Button>
        </Page>
      </Match>
      <Match when={problem()}>
        <Refused problem={problem()} />
      </Match>
      <Match when={paper()} keyed>
        {(value) => <PaperPlace paper={value} back={props.back} of={props.of} />}
      </Match>
    </Switch>
  )
}
