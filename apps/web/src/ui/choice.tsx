import { createUniqueId, For, Show } from 'solid-js'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly hint?: string | undefined
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly hint?: string | undefined
    readonly disabled?: boolean
  }[]
  readonly value: T | null
  readonly onChoose: (value: T) => void
}

/** One of a few: radio buttons as large areas to tap, moved through with the arrow keys. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const name = createUniqueId()
  return (
    <fieldset class="grid gap-2">
      <legend class="mb-1 font-semibold" classList={{ 'sr-only': props.hideLabel === true }}>
        {props.label}
      </legend>
      <Show when={props.hint}>
        <p class="text-ink-soft text-sm">{props.hint}</p>
      </Show>
      <For each={props.options}>
        {(option) => (
          <label class="flex min-h-12 items-start gap-3 rounded-m border border-edge bg-raised px-4 py-3 has-disabled:border-dashed has-disabled:text-ink-soft has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              disabled={option.disabled === true}
              onChange={() => props.onChoose(option.value)}
              class="mt-0.5 size-5 shrink-0 accent-accent focus-visible:outline-none"
            />
            <span class="grid">
              <span class="font-semibold leading-snug">{option.label}</span>
              <Show when={option.hint}>
                <span class="text-ink-soft text-sm">{option.hint}</span>
              </Show>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
