import { createUniqueId, type JSX, Show } from 'solid-js'

/** What every field has: a label, perhaps a hint, perhaps what is wrong with it. */
export interface FieldProps {
  readonly label: string
  /** Keeps the label for screen readers alone, where the screen says it already. */
  readonly hideLabel?: boolean | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** The ids that tie a control to its words. */
export interface FieldIds {
  readonly control: string
  readonly describedBy: string | undefined
}

/** Label, hint and error around one control. */
export function Field(props: FieldProps & { readonly children: (ids: FieldIds) => JSX.Element }) {
  const id = createUniqueId()
  const ids = {
    control: `${id}-control`,
    get describedBy() {
      const parts = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean)
      return parts.length > 0 ? parts.join(' ') : undefined
    },
  }
  return (
    <div class="grid gap-1.5">
      <label for={ids.control} class="font-semibold" classList={{ 'sr-only': props.hideLabel === true }}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <p id={`${id}-hint`} class="text-ink-soft text-sm">
          {props.hint}
        </p>
      </Show>
      {props.children(ids)}
      <Show when={props.error}>
        <p id={`${id}-error`} role="alert" class="font-semibold text-sm text-warn">
          {props.error}
        </p>
      </Show>
    </div>
  )
}

/** The look of everything that can be written into. */
export const controlClasses =
  'w-full min-h-12 rounded-m border border-edge bg-raised px-4 py-2.5 text-ink placeholder:text-ink-soft aria-invalid:border-warn aria-invalid:border-2'
