import type * as Y from 'yjs'
import { type Alignment, alignWays } from '../geometry/arrange.ts'
import { unitsOf, waysById } from '../geometry/units.ts'
import type { Origin } from '../layout.ts'
import { shiftItems } from './shift-items.ts'
import { unlocked } from './unlocked.ts'

/** Brings items in line within the box around them; a group moves as one. False where they are so already, or fewer than two. */
export const alignItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, alignment: Alignment): boolean => {
  const units = unitsOf(unlocked(ydoc, ids))
  return units.length > 1 && shiftItems(ydoc, origin, waysById(units, alignWays(units, alignment)))
}
