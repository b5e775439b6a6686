import { type JSX, splitProps } from 'solid-js'
import { classNames } from './class-names.ts'
import { controlClasses, Field, type FieldProps } from './field.tsx'

interface TextFieldProps extends FieldProps, Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'id'> {
  readonly onText?: (text: string) => void
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const [field, own, rest] = splitProps(props, ['label', 'hideLabel', 'hint', 'error'], ['onText', 'class'])
  return (
    <Field {...field}>
      {(ids) => (
        <input
          type="text"
          {...rest}
          id={ids.control}
          aria-describedby={ids.describedBy}
          aria-invalid={field.error ? true : undefined}
          onInput={(event) => own.onText?.(event.currentTarget.value)}
          class={classNames(controlClasses, own.class)}
        />
      )}
    </Field>
  )
}
