import { For, Show } from 'solid-js'
import { holdDocument } from '../net/document.ts'
import { Card } from '../ui/card.tsx'
import { createLines } from './create-lines.ts'

/** What a room has written together as lines, such as its agreement. */
export function LinesPart(props: { readonly title: string; readonly doc: string; readonly token: string }) {
  const held = holdDocument(props.doc, { token: props.token, copy: false })
  const lines = createLines(held.ydoc)
  return (
    <Show when={lines().length > 0}>
      <Card title={props.title}>
        <ul class="grid list-disc gap-1.5 pl-5">
          <For each={lines()}>
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
