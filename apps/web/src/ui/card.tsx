import { type JSX, Show } from 'solid-js'
import { classNames } from './class-names.ts'

interface CardProps {
  /** A heading of the second level; the card is then a region of this name. */
  readonly title?: string | undefined
  /** `soft` is tinted, for what matters now; `warn` for what needs care. */
  readonly tone?: 'plain' | 'soft' | 'warn'
  readonly class?: string
  readonly children: JSX.Element
}

const tones = {
  plain: 'border-line bg-surface',
  soft: 'border-transparent bg-accent-soft',
  warn: 'border-transparent bg-warn-soft',
} as const

/** A panel with room around what it holds. */
export function Card(props: CardProps) {
  return (
    <section class={classNames('grid gap-3 corner-l border p-5 sm:p-6', tones[props.tone ?? 'plain'], props.class)}>
      <Show when={props.title}>
        <h2 class="text-lg">{props.title}</h2>
      </Show>
      {props.children}
    </section>
  )
}
