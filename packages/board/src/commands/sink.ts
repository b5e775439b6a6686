import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import type { Origin, Random } from '../layout.ts'
import { orderBetween } from '../order.ts'
import { readBoard } from '../read-item.ts'
import { unlocked } from './unlocked.ts'

/** Lays items under all others, their own order kept. False where they lie there already. */
export const sink = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, random: Random): boolean => {
  const going = unlocked(ydoc, ids)
  const chosen = new Set(going.map((item) => item.id))
  const { items } = readBoard(ydoc)
  if (going.length === 0 || items.slice(0, going.length).every((item) => chosen.has(item.id))) return false
  ydoc.transact(() => {
    let bottom = items[0]?.z ?? null
    for (const { id } of going.toReversed()) {
      bottom = orderBetween(null, bottom, random)
      setField(ydoc, id, 'z', bottom)
    }
  }, origin)
  return true
}
