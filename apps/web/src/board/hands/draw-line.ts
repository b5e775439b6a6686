import { type NewEnd, nearestAnchor, type Point } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'
import type { Begin } from './gesture.ts'

/** How near to the middle of a side, in pixels, an end is tied to that side and no other. */
const NEAR = 16

const endAt = (hold: BoardHold, at: Point): NewEnd => {
  const item = hold.items.at(at, 0)
  if (item === null || item.kind === 'connector' || item.kind === 'ink') return { point: at }
  return { item: item.id, anchor: nearestAnchor(item, at, NEAR / hold.camera.now().scale) }
}

/** Draws a connector from what is pressed to where it is let go. */
export const drawLine: Begin = (hold, from) => {
  const start = endAt(hold, from)
  let to = from
  return {
    move: (at) => {
      to = at
      hold.tools.show({ kind: 'line', from, to })
    },
    end: (moved) => {
      hold.tools.show(null)
      if (moved) hold.makers.connect(start, endAt(hold, to))
      hold.tools.take('select')
    },
    cancel: () => hold.tools.show(null),
  }
}
