import { useParams } from '@solidjs/router'
import { createResource, Match, Show, Switch } from 'solid-js'
import { addWords, day, inWords, plural, t } from '../i18n/index.ts'
import { revisitWords } from '../i18n/words/revisit.ts'
import { api } from '../net/api.ts'
import { fragmentToken } from '../net/fragment.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { Keepsake } from './keepsake.tsx'

addWords(revisitWords)

/** What a person can return to afterwards, on any device, by a link of their own. */
export function KeepsakePage() {
  const params = useParams<{ session: string }>()
  const token = fragmentToken() ?? ''
  const [found, { refetch }] = createResource(
    () => params.session,
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
        <Page title={t('revisit.title')} width="reading">
          <Spinner />
        </Page>
      }
    >
      <Switch>
        <Match when={view()}>
          {(kept) => (
            <Page title={inWords(kept().session.title)} kicker={t('revisit.title')} width="reading">
              <p class="text-lg text-ink-soft">
                <Show when={kept().me.kind === 'keepsake' && kept().me}>
                  {(me) => <>{t('revisit.for', { name: 'name' in me() ? (me() as { name: string }).name : '' })}. </>}
                </Show>
                {until()}
              </p>
              <Keepsake view={kept()} token={token} />
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
