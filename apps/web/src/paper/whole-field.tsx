import { controlClasses, Field } from '../ui/field.tsx'

/** A whole number from 1; it counts once it is one, so that an emptied field changes nothing. */
export function WholeField(props: {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onNumber: (value: number) => void
}) {
  const take = (input: HTMLInputElement) => {
    const value = Math.round(input.valueAsNumber)
    if (Number.isFinite(value)) props.onNumber(Math.min(props.most, Math.max(1, value)))
    input.value = String(props.value)
  }
  return (
    <Field label={props.label}>
      {(ids) => (
        <input
          type="number"
          inputmode="numeric"
          id={ids.control}
          aria-describedby={ids.describedBy}
          min={1}
          max={props.most}
          value={props.value}
          onChange={({ currentTarget }) => take(currentTarget)}
          class={controlClasses}
        />
      )}
    </Field>
  )
}
