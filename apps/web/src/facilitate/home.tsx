import type { Template } from '@coreflect/workshop'
import { createResource, createSignal, For, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api, type Facilitator } from '../net/api.ts'
import { Navigate, navigate } from '../router/index.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { NewSession } from './new-session.tsx'
import { OwnTemplates } from './own-templates.tsx'
import { ProgrammeCard } from './programme-card.tsx'
import { signInHref } from './refused.tsx'
import { SessionList } from './session-list.tsx'
import { TemplateCard } from './template-card.tsx'
import { offeredOf } from './template-groups.ts'

/** A facilitator's own workshops, and what a new one can be made from. */
export function Home() {
  const [me] = createResource(() => api.me())
  const problem = () => {
    const reply = me()
    return reply === undefined || reply.ok ? null : reply.problem
  }
  const known = () => {
    const reply = me()
    return reply?.ok ? reply.value : null
  }
  return (
    <Switch
      fallback={
        <Page title={t('facilitate.home.title')} width="reading">
          <Show when={problem()} fallback={<Spinner label={t('facilitate.home.loading')} />}>
            <Problem code={problem()} />
            <Button onClick={() => location.reload()}>{t('ui.retry')}</Button>
          </Show>
        </Page>
      }
    >
      <Match when={problem() === 'sign-in-needed'}>
        <Navigate href={signInHref()} />
      </Match>
      <Match when={known()}>{(facilitator) => <Workshops me={facilitator()} />}</Match>
    </Switch>
  )
}

function Workshops(props: { readonly me: Facilitator }) {
  const [rows, { refetch: lookAgain }] = createResource(() => api.sessions())
  const [templates, { refetch }] = createResource(() => api.templates())
  const [chosen, setChosen] = createSignal<Template | null>(null)
  const [choosing, setChoosing] = createSignal(false)
  const [gone, setGone] = createSignal('')
  let news: HTMLParagraphElement | undefined
  /** Its row and its buttons are gone: the focus goes where it is said. */
  const deleted = async (said: string) => {
    await lookAgain()
    setGone(said)
    news?.focus()
  }
  const sessions = () => {
    const reply = rows()
    return reply?.ok ? reply.value.sessions : []
  }
  const builtIn = () => {
    const reply = templates()
    return reply?.ok ? reply.value.templates : []
  }
  const own = () => {
    const reply = templates()
    return reply?.ok ? reply.value.own : []
  }
  const adapt = async (template: Template) => {
    const reply = await api.makeTemplate({ copyOf: template.id })
    if (reply.ok) navigate(`/prepare/${reply.value.template.id}`)
  }
  const problem = () => [rows(), templates()].find((reply) => reply?.ok === false)
  const choose = (template: Template) => {
    setChosen(template)
    setChoosing(true)
  }
  const signOut = async () => {
    const reply = await api.signOut()
    if (reply.ok) navigate('/sign-in')
  }
  return (
    <Page
      title={t('facilitate.home.title')}
      kicker={t('facilitate.home.hello', { name: props.me.name })}
      width="reading"
    >
      <p ref={news} role="status" tabindex="-1" class="font-semibold focus:outline-none empty:hidden">
        {gone()}
      </p>
      <Show when={rows() !== undefined} fallback={<Spinner label={t('facilitate.home.loading')} />}>
        <Show when={sessions().length > 0} fallback={<p class="text-ink-soft">{t('facilitate.home.empty')}</p>}>
          <SessionList sessions={sessions()} onDeleted={(said) => void deleted(said)} />
        </Show>
      </Show>
      <Show when={problem()}>{(reply) => <Problem code={codeOf(reply())} />}</Show>
      <OwnTemplates own={own()} onUse={choose} onChanged={() => void refetch()} />
      <p>
        <ButtonLink look="plain" class="-ml-5" href="/facilitate/words">
          {t('facilitate.ours.link')}
        </ButtonLink>
      </p>
      <section aria-labelledby="new-workshop" class="grid gap-4 pt-4">
        <div class="grid gap-1">
          <h2 id="new-workshop" class="text-2xl">
            {t('facilitate.home.new')}
          </h2>
          <p class="text-ink-soft">{t('facilitate.home.new-intro')}</p>
        </div>
        <ul class="grid gap-4">
          <For each={offeredOf(builtIn())}>
            {(one) => (
              <li>
                {one.kind === 'programme' ? (
                  <ProgrammeCard
                    title={one.title}
                    sessions={one.sessions}
                    onChoose={choose}
                    onAdapt={(template) => void adapt(template)}
                  />
                ) : (
                  <TemplateCard
                    template={one.template}
                    onChoose={() => choose(one.template)}
                    onAdapt={() => void adapt(one.template)}
                  />
                )}
              </li>
            )}
          </For>
        </ul>
      </section>
      <p>
        <Button look="plain" class="-ml-5" onClick={() => void signOut()}>
          {t('facilitate.home.sign-out')}
        </Button>
      </p>
      <Show when={chosen()} keyed={true}>
        {(template) => (
          <NewSession
            template={template}
            sessions={sessions()}
            open={choosing()}
            onClose={() => setChoosing(false)}
            onMade={(id) => navigate(`/facilitate/${id}`)}
          />
        )}
      </Show>
    </Page>
  )
}

function codeOf(reply: Awaited<ReturnType<typeof api.sessions>> | Awaited<ReturnType<typeof api.templates>>) {
  return reply.ok ? null : reply.problem
}
