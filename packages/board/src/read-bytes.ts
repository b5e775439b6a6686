import * as Y from 'yjs'
import type { Item } from './items.ts'
import { readBoard } from './read-item.ts'

/** A stored board (one merged Yjs update) as plain data. Throws what Yjs throws where the bytes are no update at all. */
export const readBoardBytes = (bytes: Uint8Array): readonly Item[] => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, bytes)
    return readBoard(ydoc).items
  } finally {
    ydoc.destroy()
  }
}
