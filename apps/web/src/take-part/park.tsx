import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useRoom } from './room.ts'

/** Parks something for later, without a name, and shows what is parked. */
export function Park() {
  const { send, view } = useRoom()
  const [text, setText] = createSignal('')
  const [said, setSaid] = createSignal('')
  const parked = () => view().slips
  const park = async (event: Event) => {
    event.preventDefault()
    if (text().trim() === '') return
    const problem = await send({ type: 'hand-in-slip', kind: 'parked', text: text() })
    if (problem === null) setText('')
    setSaid(t(problem === null ? 'hand.park.sent' : `refusal.${problem}`))
  }
  return (
    <form class="grid gap-2" onSubmit={park}>
      <TextField
        label={t('hand.park')}
        hint={t('hand.park.hint')}
        maxlength={300}
        autocomplete="off"
        value={text()}
        onText={setText}
      />
      <Button class="justify-self-start" type="submit" disabled={text().trim() === ''}>
        {t('hand.park.send')}
      </Button>
      <p role="status" class="hush">
        {said()}
      </p>
      <Show when={parked().length > 0}>
        <p class="font-semibold">{t('hand.park.list')}</p>
        <ul class="grid list-disc gap-1 pl-5">
          <For each={parked()}>{(slip) => <li dir="auto">{slip.text}</li>}</For>
        </ul>
      </Show>
    </form>
  )
}
