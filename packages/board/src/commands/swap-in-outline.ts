import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import type { Origin } from '../layout.ts'
import { outline } from '../outline.ts'
import { readBoard } from '../read-item.ts'

/**
 * Moves an item one place up or down in the list of its frame, by exchanging corners with its neighbour. Connectors,
 * which lie where their ends do, are passed over. False where it has no neighbour there.
 */
export const swapInOutline = (ydoc: Y.Doc, origin: Origin, id: string, way: 'up' | 'down'): boolean => {
  const section = outline(readBoard(ydoc).items).find(({ items }) => items.some((item) => item.id === id))
  const list = section?.items.filter((item) => item.kind !== 'connector') ?? []
  const index = list.findIndex((item) => item.id === id)
  const one = list[index]
  const other = list[index + (way === 'up' ? -1 : 1)]
  if (one === undefined || other === undefined) return false
  ydoc.transact(() => {
    const same = one.p[0] === other.p[0] && one.p[1] === other.p[1]
    // Two on the very same spot are told apart by id; a step to the side puts them in the order that is asked for.
    setField(ydoc, one.id, 'p', same ? [one.p[0] + (way === 'up' ? -1 : 1), one.p[1]] : [...other.p])
    if (!same) setField(ydoc, other.id, 'p', [...one.p])
  }, origin)
  return true
}
