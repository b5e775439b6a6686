import { BADGE, badgeCorner, uprightBounds } from '@coreflect/board'
import { createMemo, For, Show } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import type { Votes } from './create-votes.ts'
import './together.css'

/** How wide the letters of a count are, about. */
const LETTER = 9
/** Stamps that lie so near, in board units, are kept an eye on. */
const NEAR = 240

/** How many times larger than near a badge is drawn, as its style sheet has it. */
const timesAt = (scale: number): number => {
  const upright = 1 / scale
  return Math.min(8, Math.max(1, upright * Math.min(1, Math.max(0.72, 0.4 + 1.2 / upright))))
}

/** How many dots things have, over everything, near and far. Whoever listens is told it with the thing itself. */
export function DotsOver(props: { readonly hold: BoardHold; readonly votes: Votes }) {
  const { hold } = props
  const ids = createMemo(() => [...props.votes.given().keys()], [], {
    equals: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]),
  })
  /** Stamps come and go, and are set down: what lies where is no signal itself. */
  const carried = createMemo(() => hold.lift() !== null || hold.presence.peers().some((peer) => peer.carried !== null))
  return (
    <For each={ids()}>
      {(id) => {
        const box = createMemo(() => {
          const item = hold.outlineOf(id)
          return item === null ? null : uprightBounds(item)
        })
        const corner = createMemo(
          () => {
            const around = box()
            hold.items.count()
            carried()
            if (around === null) return null
            const { p, s } = around
            const near = { p: [p[0] - NEAR, p[1] - NEAR], s: [s[0] + 2 * NEAR, s[1] + 2 * NEAR] } as const
            const stamps = hold.items
              .within(near)
              .filter((item) => item.kind === 'stamp' && item.id !== id)
              .flatMap((item) => hold.outlineOf(item.id) ?? [])
            const width = 2 * BADGE.inset + LETTER * (2 + `${props.votes.on(id)}`.length)
            return badgeCorner(around, stamps.map(uprightBounds), width, timesAt(hold.camera.percent() / 100))
          },
          null,
          { equals: (a, b) => a === b },
        )
        const place = createMemo(() => {
          const [around, at] = [box(), corner()]
          if (around === null || at === null) return null
          const { p, s } = around
          return `translate(${at.across === 'right' ? p[0] + s[0] : p[0]}px, ${at.down === 'bottom' ? p[1] + s[1] : p[1]}px)`
        })
        return (
          <Show when={place()}>
            {(there) => (
              <div
                class="dots-over"
                data-across={corner()?.across}
                data-down={corner()?.down}
                style={{ transform: there() }}
                aria-hidden="true"
              >
                <span>{`● ${props.votes.on(id)}`}</span>
              </div>
            )}
          </Show>
        )
      }}
    </For>
  )
}
