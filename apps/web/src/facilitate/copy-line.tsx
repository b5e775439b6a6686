import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { controlClasses, Field } from '../ui/field.tsx'
import { Copy } from './icons.ts'

/** Puts a text on the clipboard, as far as this browser lets a page do that; it may not, over plain HTTP. */
async function copied(field: HTMLInputElement): Promise<boolean> {
  field.focus()
  field.select()
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(field.value)
      return true
    }
    return document.execCommand('copy')
  } catch {
    return false
  }
}

/** A link to take elsewhere: selects itself when touched, and copies where that is possible. */
export function CopyLine(props: { readonly label: string; readonly text: string }) {
  const [said, setSaid] = createSignal('')
  let field: HTMLInputElement | undefined
  const copy = async () => {
    if (field === undefined) return
    setSaid(t((await copied(field)) ? 'facilitate.doors.copied' : 'facilitate.doors.copy-by-hand'))
  }
  return (
    <div class="grid gap-1">
      <Field label={props.label}>
        {(ids) => (
          <span class="flex gap-2">
            <input
              ref={field}
              id={ids.control}
              readonly={true}
              value={props.text}
              onFocus={(event) => event.currentTarget.select()}
              class={controlClasses}
            />
            <Button class="shrink-0" onClick={() => void copy()}>
              <Copy aria-hidden="true" size={20} />
              {t('facilitate.doors.copy')}
            </Button>
          </span>
        )}
      </Field>
      <p role="status" class="min-h-6 text-ink-soft text-sm">
        <Show when={said()}>{said()}</Show>
      </p>
    </div>
  )
}
