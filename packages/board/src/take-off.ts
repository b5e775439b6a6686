import * as Y from 'yjs'
import { itemsOf } from './layout.ts'

/**
 * The update that takes items off a board (`existing`: its merged update), whatever they are and wherever they lie; null where
 * none of them is on it. It holds deletions alone, so it has no author [C6]. Their text leaves the storage with the next
 * compaction [K2]. Throws what Yjs throws where `existing` is no update.
 */
export const takeOffUpdate = (existing: Uint8Array, ids: Iterable<string>): Uint8Array | null => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, existing)
    let taken: Uint8Array | null = null
    ydoc.on('update', (update) => {
      taken = update
    })
    ydoc.transact(() => {
      for (const id of ids) itemsOf(ydoc).delete(id)
    })
    return taken
  } finally {
    ydoc.destroy()
  }
}
