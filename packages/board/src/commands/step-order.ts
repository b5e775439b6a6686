import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import { overlap } from '../geometry/rect.ts'
import { uprightBounds } from '../geometry/turn.ts'
import type { Item } from '../items.ts'
import type { Origin, Random } from '../layout.ts'
import { orderBetween } from '../order.ts'
import { readBoard } from '../read-item.ts'
import { unlocked } from './unlocked.ts'

const touches = (a: Item, b: Item): boolean => overlap(uprightBounds(a), uprightBounds(b))

/**
 * Lays one item past the next that it overlaps, forwards or backwards, so that each step can be seen; where it overlaps
 * none, past its neighbour in the pile. False where there is none left to pass, or it is gone or locked.
 */
export const stepOrder = (
  ydoc: Y.Doc,
  origin: Origin,
  id: string,
  way: 'forward' | 'backward',
  random: Random,
): boolean => {
  const [item] = unlocked(ydoc, [id])
  if (item === undefined) return false
  const { items } = readBoard(ydoc)
  const pile = way === 'forward' ? items : items.toReversed()
  const beyond = pile.slice(pile.findIndex((one) => one.id === id) + 1)
  const next = Math.max(
    0,
    beyond.findIndex((one) => touches(one, item)),
  )
  const [passed, after] = [beyond[next], beyond[next + 1]]
  if (passed === undefined) return false
  const [low, high] = way === 'forward' ? [passed.z, after?.z ?? null] : [after?.z ?? null, passed.z]
  ydoc.transact(() => setField(ydoc, id, 'z', orderBetween(low, high, random)), origin)
  return true
}
