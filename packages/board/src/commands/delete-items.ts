import type * as Y from 'yjs'
import { entryOf, itemsOf, type Origin } from '../layout.ts'

/**
 * Takes items off the board. What lay in a deleted frame stays where it is and reads as lying in none. Cards stay: they
 * are offered by others and withdrawn by those concerned, through the server. False where nothing was deleted.
 */
export const deleteItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>): boolean => {
  const items = itemsOf(ydoc)
  const going = [...ids].filter((id) => items.has(id) && entryOf(ydoc, id)?.get('kind') !== 'card')
  if (going.length === 0) return false
  ydoc.transact(() => {
    for (const id of going) items.delete(id)
  }, origin)
  return true
}
