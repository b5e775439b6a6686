import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { address, Navigate } from '../router/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'

/** Where the server has turned a facilitator away for good: who is not signed in signs in, others go back to their own. */
export function Refused(props: { readonly problem: ProblemCode | null }) {
  const sentence = () => {
    if (props.problem === 'not-found') return t('facilitate.connection.gone')
    if (props.problem === 'not-allowed') return t('facilitate.connection.denied')
    return t(`refusal.${props.problem ?? 'unexpected'}`)
  }
  return (
    <Show when={props.problem !== 'sign-in-needed'} fallback={<Navigate href={signInHref()} />}>
      <Page title={t('facilitate.home.title')}>
        <Notice tone="no">{sentence()}</Notice>
        <ButtonLink href="/facilitate">{t('facilitate.back')}</ButtonLink>
      </Page>
    </Show>
  )
}

/** The way to sign in and back to this page. */
export function signInHref(): string {
  return `/sign-in?to=${encodeURIComponent(address().pathname)}`
}
