import type { Command, PulseView } from '@coreflect/workshop'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { choicesOf } from './pulse-rows.ts'
import { PulseSums } from './pulse-sums.tsx'

interface PulseNowProps {
  readonly pulse: PulseView
  /** Resolves to whether it was done. */
  readonly send: (command: Command) => Promise<boolean>
}

/** A question to everyone, on a phone: one answer, sent once, without a name; then what the room said. */
export function PulseNow(props: PulseNowProps) {
  return (
    <Card title={props.pulse.question} tone="soft">
      <Switch>
        <Match when={props.pulse.open && !props.pulse.handedIn}>
          <Show when={props.pulse.id} keyed>
            <Answering {...props} />
          </Show>
        </Match>
        <Match when={true}>
          <Show when={props.pulse.open && props.pulse.handedIn}>
            <p role="status" class="font-semibold">
              {t('plenary.pulse.sent')}
            </p>
          </Show>
          <Show when={!props.pulse.open}>
            <p>{t('plenary.pulse.closed')}</p>
          </Show>
          <PulseSums pulse={props.pulse} look="table" />
        </Match>
      </Switch>
    </Card>
  )
}

function Answering(props: PulseNowProps) {
  const [choice, setChoice] = createSignal<string | null>(null)
  const [word, setWord] = createSignal('')
  const [failed, setFailed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const words = () => props.pulse.kind === 'words'
  const ready = () => !busy() && (words() ? word().trim() !== '' : choice() !== null)
  const send = async (event: Event) => {
    event.preventDefault()
    if (!ready()) return
    setBusy(true)
    const answer = words() ? { word: word() } : { choice: Number(choice()) }
    setFailed(!(await props.send({ type: 'answer-pulse', pulse: props.pulse.id, answer })))
    setBusy(false)
  }
  return (
    <form class="grid gap-3" onSubmit={send}>
      <Show
        when={words()}
        fallback={
          <Choice
            label={t('plenary.pulse.choose')}
            options={choicesOf(props.pulse).map((label, at) => ({ value: String(at), label }))}
            value={choice()}
            onChoose={setChoice}
          />
        }
      >
        <TextField label={t('plenary.pulse.word')} maxlength={40} value={word()} onText={setWord} />
      </Show>
      <p class="text-sm">{t('plenary.pulse.lead')}</p>
      <Button look="primary" type="submit" disabled={!ready()}>
        {t('plenary.pulse.send')}
      </Button>
      <Show when={failed()}>
        <p role="alert">{t('plenary.saved.failed')}</p>
      </Show>
    </form>
  )
}
