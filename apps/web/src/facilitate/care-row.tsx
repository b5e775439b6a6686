import { type JSX, Show } from 'solid-js'

interface CareRowProps {
  readonly what: string
  /** More words beside it, softer. */
  readonly more?: string | undefined
  /** What can be done about it. */
  readonly children?: JSX.Element
}

/** One thing that wants a facilitator: what it is, and what can be done about it with one tap. */
export function CareRow(props: CareRowProps) {
  return (
    <li class="arrive flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m border border-line bg-surface px-4 py-1.5">
      <p class="min-h-11 min-w-48 flex-1 content-center">
        <span class="font-semibold">{props.what}</span>
        <Show when={props.more}>
          <span class="text-ink-soft text-sm"> · {props.more}</span>
        </Show>
      </p>
      <div class="flex flex-wrap gap-2">{props.children}</div>
    </li>
  )
}
