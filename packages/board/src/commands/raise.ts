import type * as Y from 'yjs'
import { entryOf, type Origin, type Random } from '../layout.ts'
import { orderBetween } from '../order.ts'
import { readBoard } from '../read-item.ts'
import { topOrder } from './create-entry.ts'
import { unlocked } from './unlocked.ts'

/** Lays items on top of all others, their own order kept. False where they lie there already. */
export const raise = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, random: Random): boolean => {
  const going = unlocked(ydoc, ids)
  const chosen = new Set(going.map((item) => item.id))
  const { items } = readBoard(ydoc)
  if (going.length === 0 || items.slice(-going.length).every((item) => chosen.has(item.id))) return false
  ydoc.transact(() => {
    let top = topOrder(ydoc)
    for (const { id } of going) {
      top = orderBetween(top, null, random)
      entryOf(ydoc, id)?.set('z', top)
    }
  }, origin)
  return true
}
