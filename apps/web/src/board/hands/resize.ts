import { type Box, bounds, type Handle, type Item, resizeBox, stretchBoxes, uprightBounds } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'
import type { Begin } from './gesture.ts'

/** What of the chosen can be pulled: no connectors, nothing locked. */
export const pullable = (hold: BoardHold): readonly Item[] =>
  [...hold.selected()]
    .flatMap((id) => hold.items.item(id) ?? [])
    .filter((item) => item.kind !== 'connector' && !item.locked)

/** Kinds whose proportion is part of what they show. */
const keepsRatio = (items: readonly Item[]): boolean => items.some(({ kind }) => kind === 'image' || kind === 'stamp')

/** Pulls what is chosen by a handle of the box around it. Shift keeps the proportion, Alt the middle. A tap is the item's. */
export const resize =
  (handle: Handle, onTap: () => void): Begin =>
  (hold, from) => {
    // Pulled up or down, what its words make taller is taken hold of as it is drawn.
    const items = pullable(hold).map((item) => (/[ns]/.test(handle) ? hold.lines.grown(item) : item))
    const [only] = items
    const alone = items.length === 1 && only !== undefined ? only : null
    const box = alone ?? bounds(items.map(uprightBounds))
    let rects: ReadonlyMap<string, Box> | null = null
    return {
      move: (to, event) => {
        if (box === null) return
        const manner = { keepRatio: event.shiftKey !== keepsRatio(items), fromMiddle: event.altKey }
        const next = resizeBox(alone ?? { ...box, turn: 0 }, handle, [to[0] - from[0], to[1] - from[1]], manner)
        const all = alone === null ? stretchBoxes(box, next, items) : [next]
        rects = new Map(items.map(({ id, p, s, turn }, index) => [id, { ...(all[index] ?? { p, s }), turn }]))
        hold.tools.pull(rects)
      },
      end: () => {
        if (rects === null) onTap()
        else hold.deeds.resize(rects)
        hold.tools.pull(null)
      },
      cancel: () => hold.tools.pull(null),
    }
  }
