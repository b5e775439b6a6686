import { For, type JSX, splitProps } from 'solid-js'
import { classNames } from './class-names.ts'
import { controlClasses, Field, type FieldProps } from './field.tsx'

interface SelectProps<T extends string>
  extends FieldProps,
    Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'id'> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** One of many, with the device's own list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const [field, own, rest] = splitProps(
    props,
    ['label', 'hideLabel', 'hint', 'error'],
    ['options', 'value', 'onChoose', 'class'],
  )
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...rest}
          id={ids.control}
          aria-describedby={ids.describedBy}
          onChange={(event) => {
            const chosen = own.options.find((option) => option.value === event.currentTarget.value)
            if (chosen !== undefined) own.onChoose(chosen.value)
          }}
          class={classNames(controlClasses, own.class)}
        >
          <For each={own.options}>
            {(option) => (
              <option value={option.value} selected={option.value === own.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
