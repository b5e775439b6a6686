import type * as Y from 'yjs'
import { distributeWays } from '../geometry/arrange.ts'
import { unitsOf, waysById } from '../geometry/units.ts'
import type { Origin } from '../layout.ts'
import { shiftItems } from './shift-items.ts'
import { unlocked } from './unlocked.ts'

/** Leaves equal gaps between items, the outermost stay; a group moves as one. False where they are so already, or fewer than three. */
export const distributeItems = (
  ydoc: Y.Doc,
  origin: Origin,
  ids: Iterable<string>,
  direction: 'across' | 'down',
): boolean => {
  const units = unitsOf(unlocked(ydoc, ids))
  return shiftItems(ydoc, origin, waysById(units, distributeWays(units, direction)))
}
