import { createUniqueId, For } from 'solid-js'

interface SegmentsProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** One of two or three, side by side. */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const name = createUniqueId()
  return (
    <fieldset class="grid gap-1.5">
      <legend class="mb-1.5 font-semibold text-sm">{props.label}</legend>
      <div class="flex flex-wrap gap-1.5">
        <For each={props.options}>
          {(option) => (
            <label class="inline-flex min-h-11 flex-auto items-center justify-center whitespace-nowrap corner-s border border-edge px-2.5 text-center text-sm has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
              <input
                type="radio"
                class="sr-only"
                name={name}
                checked={props.value === option.value}
                onChange={() => props.onChoose(option.value)}
              />
              <span lang={option.lang}>{option.label}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
