import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { address, navigate } from '../router/index.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PasswordField } from './password-field.tsx'

/** At least so many characters, as the server asks for too. */
const shortest = 10

/** What a one-time link opens: a name and a password, and one is a facilitator here. */
export function Claim() {
  const token = () => address().hash.slice(1)
  const [look] = createResource(token, (text) => api.lookAtClaim(text))
  const found = () => {
    const reply = look()
    return reply?.ok ? reply.value : null
  }
  const problem = () => {
    const reply = look()
    return reply === undefined || reply.ok ? null : reply.problem
  }
  return (
    <Page title={t('facilitate.claim.title')}>
      <Switch fallback={<Spinner label={t('facilitate.claim.looking')} />}>
        <Match when={token() === ''}>
          <Notice tone="no">{t('facilitate.claim.no-link')}</Notice>
          <SignInLink />
        </Match>
        <Match when={problem()}>
          <Problem code={problem()} />
          <SignInLink />
        </Match>
        <Match when={found()}>{(claim) => <ClaimForm token={token()} again={claim().name} />}</Match>
      </Switch>
    </Page>
  )
}

function SignInLink() {
  return <ButtonLink href="/sign-in">{t('facilitate.claim.have-one')}</ButtonLink>
}

function ClaimForm(props: { readonly token: string; readonly again: string | null }) {
  const [name, setName] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [sending, setSending] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const finalName = () => props.again ?? name().trim()
  const complete = () => finalName() !== '' && password().length >= shortest
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!complete() || sending()) return
    setSending(true)
    const reply = await api.claim({ token: props.token, name: finalName(), password: password() })
    setSending(false)
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) navigate('/facilitate', { replace: true })
  }
  return (
    <form class="grid gap-5" noValidate={true} onSubmit={(event) => void send(event)}>
      <p class="text-lg">
        {props.again === null ? t('facilitate.claim.intro') : t('facilitate.claim.again', { name: props.again })}
      </p>
      <Show
        when={props.again}
        fallback={
          <TextField
            label={t('facilitate.claim.name')}
            hint={t('facilitate.claim.name-hint')}
            error={tried() && finalName() === '' ? t('facilitate.claim.name-needed') : undefined}
            name="name"
            autocomplete="username"
            maxLength={40}
            onText={setName}
          />
        }
      >
        {(known) => <input type="hidden" name="username" autocomplete="username" value={known()} />}
      </Show>
      <PasswordField
        label={t('facilitate.claim.password')}
        hint={t('facilitate.claim.password-hint')}
        error={tried() && password().length < shortest ? t('facilitate.claim.password-short') : undefined}
        fresh={true}
        onText={setPassword}
      />
      <Problem code={problem()} />
      <Button type="submit" look="primary" aria-busy={sending() ? 'true' : undefined}>
        {t('facilitate.claim.go')}
      </Button>
    </form>
  )
}
