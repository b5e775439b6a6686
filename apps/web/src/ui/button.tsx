import { type JSX, splitProps } from 'solid-js'
import { type ButtonLook, buttonClasses } from './button-look.ts'

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook
  /** As wide as there is room. */
  readonly wide?: boolean
}

/** A button; `type="button"` unless said otherwise, so that it never sends a form by accident. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['look', 'wide', 'class'])
  return <button type="button" {...rest} class={buttonClasses(own.look ?? 'quiet', own.wide, own.class)} />
}

export interface ButtonLinkProps extends JSX.AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: ButtonLook
  readonly wide?: boolean
}

/** A link that looks like a button; the router follows it like any other. */
export function ButtonLink(props: ButtonLinkProps) {
  const [own, rest] = splitProps(props, ['look', 'wide', 'class'])
  return <a {...rest} class={buttonClasses(own.look ?? 'quiet', own.wide, own.class)} />
}
