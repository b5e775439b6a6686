import { createSignal, onMount, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import { fragmentToken } from '../net/fragment.ts'
import type { ProblemCode } from '../net/reply.ts'
import { forget, keep, kept } from '../net/storage.ts'
import { navigate } from '../router/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'

const place = 'coreflect.team-link'

/** Where a link for co-facilitators leads: whoever is signed in is taken in, everyone else signs in first [L5]. */
export function TeamDoor() {
  const token = fragmentToken() ?? kept(place)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  onMount(async () => {
    if (token === null) return
    const reply = await api.joinTeam(token)
    if (reply.ok) {
      forget(place)
      navigate(`/facilitate/${reply.value.session}`, { replace: true })
      return
    }
    if (reply.problem === 'sign-in-needed') keep(place, token)
    else forget(place)
    setProblem(reply.problem)
  })
  return (
    <Page title={t('facilitate.run.team.door-title')}>
      <Show when={token !== null} fallback={<Notice tone="no">{t('facilitate.run.team.door-none')}</Notice>}>
        <Show
          when={problem() === 'sign-in-needed'}
          fallback={
            <Show when={problem()} fallback={<p>{t('facilitate.run.team.door-text')}</p>}>
              <Problem code={problem()} />
              <ButtonLink href="/facilitate">{t('facilitate.back')}</ButtonLink>
            </Show>
          }
        >
          <Notice>{t('facilitate.run.team.door-sign-in')}</Notice>
          <ButtonLink look="primary" href="/sign-in?to=/facilitate/team">
            {t('facilitate.run.team.sign-in')}
          </ButtonLink>
        </Show>
      </Show>
    </Page>
  )
}
