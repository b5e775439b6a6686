import { uprightBounds } from '@coreflect/board'
import { createMemo, For, Show } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import type { Votes } from './create-votes.ts'
import './together.css'

/** How many dots things have, over everything, near and far. Whoever listens is told it with the thing itself. */
export function DotsOver(props: { readonly hold: BoardHold; readonly votes: Votes }) {
  const ids = createMemo(() => [...props.votes.given().keys()], [], {
    equals: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]),
  })
  return (
    <For each={ids()}>
      {(id) => {
        const corner = createMemo(() => {
          const item = props.hold.outlineOf(id)
          if (item === null) return null
          const { p, s } = uprightBounds(item)
          return `translate(${p[0] + s[0]}px, ${p[1] + s[1]}px)`
        })
        return (
          <Show when={corner()}>
            {(place) => (
              <div class="dots-over" style={{ transform: place() }} aria-hidden="true">
                <span>{`● ${props.votes.on(id)}`}</span>
              </div>
            )}
          </Show>
        )
      }}
    </For>
  )
}
