import { type JSX, splitProps } from 'solid-js'
import { classNames } from './class-names.ts'

interface IconButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** What it does, for those who do not see the icon; also shown as a tooltip. */
  readonly label: string
}

/** A button of 44 px that shows an icon alone. */
export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, ['label', 'class'])
  return (
    <button
      type="button"
      {...rest}
      aria-label={own.label}
      title={own.label}
      class={classNames(
        'inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:not-disabled:bg-accent-soft hover:not-disabled:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent disabled:cursor-not-allowed disabled:opacity-50',
        own.class,
      )}
    />
  )
}
