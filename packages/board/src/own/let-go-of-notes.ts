import * as Y from 'yjs'
import { observationsOf } from './own-layout.ts'

/**
 * The update that takes the private page and all observations from a person's own document (`existing`: its merged update)
 * and leaves the takeaway; null where there is nothing to take. It holds deletions alone: the text leaves the storage with
 * the next compaction [K2]. Throws what Yjs throws where `existing` is no update.
 */
export const notesOffUpdate = (existing: Uint8Array): Uint8Array | null => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, existing)
    let taken: Uint8Array | null = null
    ydoc.on('update', (update) => {
      taken = update
    })
    ydoc.transact(() => {
      const page = ydoc.getText('page')
      page.delete(0, page.length)
      for (const id of [...observationsOf(ydoc).keys()]) observationsOf(ydoc).delete(id)
    })
    return taken
  } finally {
    ydoc.destroy()
  }
}
