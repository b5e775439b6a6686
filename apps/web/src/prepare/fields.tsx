import { reworded, type Words } from '@coreflect/workshop'
import { type JSX, Show } from 'solid-js'
import { inWords, localeNames } from '../i18n/index.ts'
import { controlClasses, Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { usePreparing } from './preparing.ts'

interface WordsFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly words: Words | undefined
  readonly lines?: number
  readonly id?: string
  readonly onWords: (words: Words) => void
}

/** A text in the language that is written in; where only the other language has it, that one is shown behind. */
export function WordsField(props: WordsFieldProps) {
  const { language } = usePreparing()
  const value = () => props.words?.[language()] ?? ''
  const behind = () => (value() === '' && props.words !== undefined ? inWords(props.words) : '')
  const put = (text: string) => props.onWords(reworded(props.words ?? {}, language(), text))
  return (
    <Show
      when={props.lines}
      fallback={
        <TextField
          label={props.label}
          hint={props.hint}
          value={value()}
          lang={language()}
          maxLength={160}
          placeholder={behind()}
          title={localeNames[language()]}
          onText={put}
        />
      }
    >
      {(rows) => (
        <TextArea
          label={props.label}
          hint={props.hint}
          value={value()}
          lang={language()}
          maxLength={6000}
          rows={rows()}
          placeholder={behind()}
          onText={put}
        />
      )}
    </Show>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly onNumber: (value: number) => void
}

/** A number; it counts when the field is left or Enter is pressed, so that half a number changes nothing. */
export function NumberField(props: NumberFieldProps) {
  const take = (input: HTMLInputElement) => {
    const value = input.valueAsNumber
    const step = props.step ?? 1
    const within = Math.min(props.max, Math.max(props.min, Math.round(value / step) * step))
    if (Number.isFinite(within)) props.onNumber(within)
    input.value = String(Number.isFinite(within) ? within : props.value)
  }
  return (
    <Field label={props.label} hint={props.hint}>
      {(ids) => (
        <input
          type="number"
          inputmode="decimal"
          id={ids.control}
          aria-describedby={ids.describedBy}
          min={props.min}
          max={props.max}
          step={props.step ?? 1}
          value={props.value}
          onChange={({ currentTarget }) => take(currentTarget)}
          class={controlClasses}
        />
      )}
    </Field>
  )
}

/** Yes or no. */
export function Tick(props: {
  readonly label: string
  readonly hint?: string
  readonly on: boolean
  readonly onTick: (on: boolean) => void
}) {
  return (
    <label class="flex min-h-11 items-start gap-3 py-1.5">
      <input
        type="checkbox"
        checked={props.on}
        onChange={({ currentTarget }) => props.onTick(currentTarget.checked)}
        class="mt-1 size-5 shrink-0 accent-accent"
      />
      <span class="grid">
        <span class="font-semibold leading-snug">{props.label}</span>
        <Show when={props.hint}>
          <span class="text-ink-soft text-sm">{props.hint}</span>
        </Show>
      </span>
    </label>
  )
}

/** A part of the form with a heading of its own. */
export function Part(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <fieldset class="grid min-w-0 gap-4 rounded-m border border-line p-4">
      <legend class="px-1 font-semibold">{props.title}</legend>
      {props.children}
    </fieldset>
  )
}
