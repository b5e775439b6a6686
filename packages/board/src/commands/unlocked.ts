import type * as Y from 'yjs'
import type { Item } from '../items.ts'
import { entryOf } from '../layout.ts'
import { byOrder } from '../order.ts'
import { readItem } from '../read-item.ts'

/** The items with these ids that a command may change, lowest first: those that are there, are records, and are not locked. */
export const unlocked = (ydoc: Y.Doc, ids: Iterable<string>): Item[] =>
  [...new Set(ids)]
    .flatMap((id) => {
      const item = entryOf(ydoc, id) === null ? null : readItem(ydoc, id)
      return item === null || item.locked ? [] : [item]
    })
    .sort(byOrder)
