import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useRoom } from './room.ts'

/** Changes one's own name for today. */
export function Rename(props: { readonly name: string }) {
  const { send } = useRoom()
  const [open, setOpen] = createSignal(false)
  const [name, setName] = createSignal('')
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (name().trim() === '') return void setProblem('name-needed')
    const no = await send({ type: 'rename', name: name() })
    setProblem(no)
    if (no === null) setOpen(false)
  }
  return (
    <Show
      when={open()}
      fallback={
        <Button
          look="link"
          class="justify-self-start text-accent"
          onClick={() => {
            setName(props.name)
            setOpen(true)
          }}
        >
          {t('lobby.rename')}
        </Button>
      }
    >
      <form class="grid gap-3" onSubmit={save} novalidate>
        <TextField
          label={t('door.name')}
          value={props.name}
          maxlength={40}
          autocomplete="off"
          ref={(field: HTMLInputElement) => queueMicrotask(() => field.focus())}
          onText={(text) => {
            setName(text)
            setProblem(null)
          }}
        />
        <Problem code={problem()} />
        <div class="flex gap-2">
          <Button type="submit" look="primary">
            {t('lobby.rename.save')}
          </Button>
          <Button look="plain" onClick={() => setOpen(false)}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Show>
  )
}
