import { type Box, type Item, pivotOf, snapTurn, turnBetween, turnBox } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'
import type { Begin } from './gesture.ts'
import { pullable } from './resize.ts'

/** What of the chosen can be turned; frames go round with it and stay upright, and alone do not turn at all. */
export const turnable = (hold: BoardHold): readonly Item[] => {
  const items = pullable(hold)
  return items.some(({ kind }) => kind !== 'frame') ? items : []
}

/** Turns what is chosen about its middle, to steps of 15 degrees; with Shift to any degree. */
export const turn: Begin = (hold, from) => {
  const items = turnable(hold)
  const pivot = pivotOf(items)
  const [only] = items
  const now = items.length === 1 && only !== undefined ? only.turn : 0
  let degrees = 0
  return {
    move: (to, event) => {
      if (pivot === null) return
      const by = turnBetween(pivot, from, to)
      degrees = event.shiftKey ? Math.round(by) : snapTurn(now, by)
      const boxes = items.map((item): [string, Box] => {
        const box = turnBox(item, pivot, degrees)
        return [item.id, item.kind === 'frame' ? { ...box, turn: 0 } : box]
      })
      hold.tools.pull(new Map(boxes))
    },
    end: () => {
      if (degrees % 360 !== 0) hold.deeds.turn(degrees)
      hold.tools.pull(null)
    },
    cancel: () => hold.tools.pull(null),
  }
}
