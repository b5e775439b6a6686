import { For, Show } from 'solid-js'
import { Card } from '../ui/card.tsx'

/** What a room has written together as lines, such as its agreement. */
export function LinesPart(props: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Show when={props.lines.length > 0}>
      <Card title={props.title}>
        <ul class="grid list-disc gap-1.5 pl-5">
          <For each={props.lines}>
            {(line) => (
              <li dir="auto" class="whitespace-pre-wrap">
                {line}
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  )
}
