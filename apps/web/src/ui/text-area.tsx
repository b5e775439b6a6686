import { createEffect, type JSX, on, splitProps } from 'solid-js'
import { classNames } from './class-names.ts'
import { controlClasses, Field, type FieldProps } from './field.tsx'

interface TextAreaProps
  extends FieldProps,
    Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'onInput' | 'id' | 'ref'> {
  /** The text and where the caret stands in it. */
  readonly onText?: (text: string, caret: number) => void
  readonly ref?: (area: HTMLTextAreaElement) => void
}

/** Text of several lines; grows with what is written. A value from elsewhere leaves the caret where it was. */
export function TextArea(props: TextAreaProps) {
  const [field, own, rest] = splitProps(
    props,
    ['label', 'hideLabel', 'hint', 'error'],
    ['onText', 'class', 'value', 'ref', 'rows'],
  )
  let area: HTMLTextAreaElement | undefined
  createEffect(
    on(
      () => own.value,
      (value) => {
        const text = value === undefined ? '' : String(value)
        if (area === undefined || area.value === text) return
        const { selectionStart, selectionEnd } = area
        area.value = text
        if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd)
      },
    ),
  )
  return (
    <Field {...field}>
      {(ids) => (
        <textarea
          {...rest}
          rows={own.rows ?? 3}
          style={{ 'min-height': `${Number(own.rows ?? 3) * 1.5 + 1.4}em` }}
          ref={(element) => {
            area = element
            own.ref?.(element)
          }}
          id={ids.control}
          aria-describedby={ids.describedBy}
          aria-invalid={field.error ? true : undefined}
          onInput={({ currentTarget }) => own.onText?.(currentTarget.value, currentTarget.selectionStart)}
          class={classNames(controlClasses, 'field-sizing-content resize-y', own.class)}
        />
      )}
    </Field>
  )
}
