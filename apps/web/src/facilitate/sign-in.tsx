import { createResource, createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { asked, navigate } from '../router/index.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PasswordField } from './password-field.tsx'
import { returnPath } from './return-path.ts'

/** Name and password, and back to where one wanted to go. */
export function SignIn() {
  const [installation] = createResource(() => api.installation())
  const [name, setName] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [incomplete, setIncomplete] = createSignal(false)
  const [sending, setSending] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const unclaimed = () => {
    const reply = installation()
    return reply?.ok === true && !reply.value.claimed
  }
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    if (sending()) return
    setIncomplete(name().trim() === '' || password() === '')
    if (incomplete()) return
    setSending(true)
    const reply = await api.signIn({ name: name().trim(), password: password() })
    setSending(false)
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) navigate(returnPath(asked('to')), { replace: true })
  }
  return (
    <Page title={t('facilitate.sign-in.title')}>
      <p class="text-ink-soft">{t('facilitate.sign-in.intro')}</p>
      <Show when={unclaimed()}>
        <Notice>{t('facilitate.sign-in.unclaimed')}</Notice>
      </Show>
      <form class="grid gap-5" noValidate={true} onSubmit={(event) => void send(event)}>
        <TextField
          label={t('facilitate.sign-in.name')}
          name="username"
          autocomplete="username"
          autocapitalize="off"
          maxLength={40}
          onText={setName}
        />
        <PasswordField label={t('facilitate.sign-in.password')} fresh={false} onText={setPassword} />
        <Show when={incomplete()}>
          <Notice tone="no">{t('facilitate.sign-in.needed')}</Notice>
        </Show>
        <Problem code={problem()} />
        <Button type="submit" look="primary" aria-busy={sending() ? 'true' : undefined}>
          {t('facilitate.sign-in.go')}
        </Button>
      </form>
      <details class="text-ink-soft">
        <summary class="min-h-11 cursor-pointer py-2">{t('facilitate.sign-in.forgotten')}</summary>
        <p>
          {t('facilitate.sign-in.forgotten-how')} <code class="font-semibold">pnpm coreflect facilitator add NAME</code>
        </p>
      </details>
      <p>
        <a href="/" class="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {t('facilitate.sign-in.join')}
        </a>
      </p>
    </Page>
  )
}
