import type * as Y from 'yjs'
import { entryOf, type Origin, type Random } from '../layout.ts'
import { readBoard } from '../read-item.ts'
import { orderOnTop } from './create-entry.ts'

/** Lays items on top of all others, their own order kept. False where they lie there already. */
export const raise = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, random: Random): boolean => {
  const chosen = new Set(ids)
  const { items } = readBoard(ydoc)
  const going = items.filter((item) => chosen.has(item.id) && entryOf(ydoc, item.id) !== null)
  if (going.length === 0 || items.slice(-going.length).every((item) => chosen.has(item.id))) return false
  ydoc.transact(() => {
    for (const item of going) entryOf(ydoc, item.id)?.set('z', orderOnTop(ydoc, random))
  }, origin)
  return true
}
