import { createEffect, createResource, Match, Show, Switch } from 'solid-js'
import { addWords, day, inWords, plural, t } from '../i18n/index.ts'
import { revisitWords } from '../i18n/words/revisit.ts'
import { keepingWords } from '../keeping/words.ts'
import { api } from '../net/api.ts'
import { fragmentToken } from '../net/fragment.ts'
import { useParams } from '../router/index.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { Keepsake } from './keepsake.tsx'
import './keepsake.css'

addWords(revisitWords)
addWords(keepingWords)

/** What the server has put on the page to be read at once, before this code was there; null where it has put nothing. */
const served = () => document.getElementById('kept')

/**
 * What a person can return to afterwards, on any device, by a link of their own. The page that the server made stays until
 * all that is needed to take its place has come.
 */
export function KeepsakePage() {
  const params = useParams()
  const token = params().token ?? fragmentToken() ?? ''
  const [found, { refetch }] = createResource(
    () => params().session,
    (session) => api.view(session, token),
  )
  const view = () => {
    const reply = found()
    return reply?.ok === true ? reply.value.view : null
  }
  const problem = () => {
    const reply = found()
    return reply?.ok === false ? reply.problem : null
  }
  createEffect(() => {
    if (view() === null && (problem() === null || problem() === 'offline')) return
    served()?.remove()
    document.getElementById('kept-style')?.remove()
  })
  const until = () => {
    const session = view()?.session
    if (session === undefined) return ''
    return session.endsAt === null
      ? t('revisit.days', { days: plural('ui.days', session.keepDays) })
      : t('revisit.until', { date: day(session.endsAt) })
  }
  return (
    <Show
      when={!found.loading}
      fallback={
        <Show when={served() === null}>
          <Page title={t('revisit.title')} width="reading">
            <Spinner />
          </Page>
        </Show>
      }
    >
      <Switch>
        <Match when={view()}>
          {(kept) => (
            <Page title={inWords(kept().session.title)} kicker={t('revisit.title')} width="reading">
              <p class="text-ink-soft text-lg">
                <Show when={kept().me.kind === 'keepsake' && kept().me}>
                  {(me) => <>{t('revisit.for', { name: 'name' in me() ? (me() as { name: string }).name : '' })}. </>}
                </Show>
                {until()}
              </p>
              <Keepsake view={kept()} token={token} board={params().board ?? null} />
            </Page>
          )}
        </Match>
        <Match when={problem() === 'offline' && problem()}>
          {(code) => (
            <Page title={t('revisit.title')}>
              <Problem code={code()} />
              <Button look="primary" onClick={() => refetch()}>
                {t('ui.retry')}
              </Button>
            </Page>
          )}
        </Match>
        <Match when={problem()}>
          <Page title={t('revisit.refused')}>
            <p>{t('revisit.refused.text')}</p>
            <ButtonLink href="/">{t('ui.lost.home')}</ButtonLink>
          </Page>
        </Match>
      </Switch>
    </Show>
  )
}
