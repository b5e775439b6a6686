import { type JSX, Show } from 'solid-js'

/** What a place says while nothing is there yet. */
export function EmptyState(props: { readonly title: string; readonly text?: string; readonly children?: JSX.Element }) {
  return (
    <div class="grid justify-items-center gap-2 corner-l border border-edge border-dashed px-5 py-8 text-center">
      <p class="font-semibold text-lg">{props.title}</p>
      <Show when={props.text}>
        <p class="max-w-prose text-ink-soft">{props.text}</p>
      </Show>
      {props.children}
    </div>
  )
}
