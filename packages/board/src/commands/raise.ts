import type * as Y from 'yjs'
import { orderOf, setField } from '../fields.ts'
import type { Item } from '../items.ts'
import { itemsOf, type Origin, type Random } from '../layout.ts'
import { linksOf } from '../links.ts'
import { byOrder, orderBetween } from '../order.ts'
import { topOrder } from './create-entry.ts'
import { unlocked } from './unlocked.ts'

/** Whether any other item lies over this one. */
const hasAbove = (ydoc: Y.Doc, { id, z }: Item, besides: ReadonlySet<string>): boolean => {
  const top = linksOf(ydoc).top()
  if (top === null || top.id === id) return false
  if (!besides.has(top.id)) return byOrder(top, { id, z }) > 0
  for (const other of itemsOf(ydoc).keys()) {
    if (besides.has(other)) continue
    if (byOrder({ id: other, z: orderOf(ydoc, other) }, { id, z }) > 0) return true
  }
  return false
}

/** Lays items on top of all others, their own order kept. False where they lie there already. */
export const raise = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, random: Random): boolean => {
  const going = unlocked(ydoc, ids)
  const chosen = new Set(going.map((item) => item.id))
  const [lowest] = going
  if (lowest === undefined || !hasAbove(ydoc, lowest, chosen)) return false
  ydoc.transact(() => {
    let top = topOrder(ydoc)
    for (const { id } of going) {
      top = orderBetween(top, null, random)
      setField(ydoc, id, 'z', top)
    }
  }, origin)
  return true
}
