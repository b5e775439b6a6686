import type { Command } from '@coreflect/workshop'
import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

/** A question handed in without a name. */
export function AskRoom(props: { readonly send: (command: Command) => Promise<boolean> }) {
  const [text, setText] = createSignal('')
  const [said, setSaid] = createSignal('')
  const send = async (event: Event) => {
    event.preventDefault()
    if (text().trim() === '') return
    const done = await props.send({ type: 'hand-in-slip', kind: 'question', text: text() })
    if (done) setText('')
    setSaid(t(done ? 'plenary.ask.sent' : 'plenary.saved.failed'))
  }
  return (
    <form class="grid gap-2" onSubmit={send}>
      <TextField
        label={t('plenary.ask')}
        hint={t('plenary.ask.hint')}
        maxlength={300}
        value={text()}
        onText={setText}
        autocomplete="off"
      />
      <Button class="justify-self-start" type="submit" disabled={text().trim() === ''}>
        {t('plenary.ask.send')}
      </Button>
      <p role="status" class="hush">
        {said()}
      </p>
    </form>
  )
}
