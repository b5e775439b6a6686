import { createResource, createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'
import { inARow, inWords, plural, restOfWords, t } from '../i18n/index.ts'
import { api, type Door, type ProblemCode } from '../net/api.ts'
import { deviceSecret } from '../net/device.ts'
import { keepTableToken, keepTicket, sessionByCode, ticketFor } from '../net/person.ts'
import { navigate, useParams } from '../router/index.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextField } from '../ui/text-field.tsx'
import { readCode } from './code.ts'

/** The session that this browser is in already by this code, if the server still knows it. */
async function alreadyIn(code: string): Promise<string | null> {
  const session = sessionByCode(code)
  const ticket = session === null ? null : ticketFor(session)
  if (session === null || ticket === null) return null
  const reply = await api.view(session, ticket.token)
  return reply.ok || reply.problem === 'offline' ? session : null
}

/** The door of one workshop: what it is, who facilitates, what is kept, and a name for today. */
export function DoorPage() {
  fetchLater(restOfWords)
  const params = useParams()
  const code = () => readCode(params().code ?? '')
  const [door, { refetch }] = createResource(code, async (wanted) => {
    const session = await alreadyIn(wanted)
    if (session !== null) navigate(`/take-part/${session}`, { replace: true })
    return api.lookAtDoor(wanted)
  })
  const open = () => {
    const reply = door()
    return reply?.ok === true ? reply.value : null
  }
  const closed = () => {
    const reply = door()
    return reply?.ok === false ? reply.problem : null
  }
  return (
    <Show
      when={!door.loading}
      fallback={
        <Page title={t('door.title')}>
          <Spinner label={t('door.look')} />
        </Page>
      }
    >
      <Switch>
        <Match when={open()}>{(found) => <Entrance door={found()} code={code()} />}</Match>
        <Match when={closed()}>
          {(problem) => (
            <Page title={t('door.title')}>
              <Problem code={problem()} />
              <Button look="primary" onClick={() => refetch()}>
                {t('ui.retry')}
              </Button>
              <ButtonLink href="/">{t('door.other-code')}</ButtonLink>
            </Page>
          )}
        </Match>
      </Switch>
    </Show>
  )
}

function Entrance(props: { readonly door: Door; readonly code: string }) {
  const [name, setName] = createSignal('')
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [busy, setBusy] = createSignal(false)
  let form: HTMLFormElement | undefined
  onMount(() => form?.querySelector('input')?.focus({ preventScroll: true }))
  const join = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    if (name().trim() === '') return void setProblem('name-needed')
    setBusy(true)
    const reply = await api.join({ code: props.code, name: name(), device: deviceSecret() })
    setBusy(false)
    if (!reply.ok) return void setProblem(reply.problem)
    const { session, person, token } = reply.value
    keepTicket(session, props.code, { person, token })
    navigate(`/take-part/${session}`, { replace: true })
  }
  return (
    <Page title={inWords(props.door.title)} kicker={t('door.with', { names: inARow(props.door.facilitators) })}>
      <form ref={form} class="grid gap-5" onSubmit={join} novalidate>
        <TextField
          label={t('door.name')}
          hint={t('door.name.hint')}
          error={problem() === 'name-needed' ? t('refusal.name-needed') : undefined}
          onText={(text) => {
            setName(text)
            setProblem(null)
          }}
          name="name"
          maxlength={40}
          autocomplete="off"
          enterkeyhint="go"
          required
          class="text-xl"
        />
        <Problem code={problem() === 'name-needed' ? null : problem()} />
        <Button type="submit" look="primary" wide disabled={busy()}>
          {t('door.join')}
        </Button>
      </form>
      <TableDoor code={props.code} />
      <p class="text-ink-soft">
        {props.door.keepDays > 0
          ? t('door.privacy', { days: plural('ui.days', props.door.keepDays) })
          : t('door.privacy.soon')}
      </p>
    </Page>
  )
}

/** For one tablet or laptop that a whole group uses: it is no person, and has no name. */
function TableDoor(props: { readonly code: string }) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const join = async () => {
    const reply = await api.joinAsTable(props.code)
    if (!reply.ok) return void setProblem(reply.problem)
    keepTableToken(reply.value.session, reply.value.token)
    // A tent on a table says which one it is.
    navigate(`/table/${reply.value.session}${location.search}`, { replace: true })
  }
  return (
    <div>
      <Button look="plain" class="-ml-5" onClick={() => void join()}>
        {t('door.table')}
      </Button>
      <Problem code={problem()} />
    </div>
  )
}
