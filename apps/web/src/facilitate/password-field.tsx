import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { controlClasses, Field } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Eye, EyeOff } from './icons.ts'

interface PasswordFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** A new password is offered to be kept, a known one to be filled in by the browser. */
  readonly fresh: boolean
  readonly onText: (text: string) => void
}

/** A password that can be seen while it is written; pasting and password managers are welcome (WCAG 3.3.8). */
export function PasswordField(props: PasswordFieldProps) {
  const [seen, setSeen] = createSignal(false)
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(ids) => (
        <span class="relative block">
          <input
            id={ids.control}
            name="password"
            type={seen() ? 'text' : 'password'}
            autocomplete={props.fresh ? 'new-password' : 'current-password'}
            autocapitalize="off"
            spellcheck={false}
            maxLength={200}
            aria-describedby={ids.describedBy}
            aria-invalid={props.error ? true : undefined}
            onInput={(event) => props.onText(event.currentTarget.value)}
            class={`${controlClasses} pr-14`}
          />
          <IconButton
            class="absolute top-0.5 right-1"
            label={t(seen() ? 'facilitate.password.hide' : 'facilitate.password.show')}
            onClick={() => setSeen(!seen())}
          >
            {seen() ? <EyeOff aria-hidden="true" size={20} /> : <Eye aria-hidden="true" size={20} />}
          </IconButton>
        </span>
      )}
    </Field>
  )
}
