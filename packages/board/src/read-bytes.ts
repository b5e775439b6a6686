import * as Y from 'yjs'
import type { Item } from './items.ts'
import { readBoard } from './read-item.ts'
import { type Dots, readDots, readLastVote } from './votes/read-vote.ts'

/** A stored board, and the dots of its last vote once that is closed; null while one is open, or where there was none. */
export interface StoredBoard {
  readonly items: readonly Item[]
  readonly closed: Pick<Dots, 'byItem' | 'people'> | null
}

/** A stored board (one merged Yjs update) as plain data, with its dots. Throws what Yjs throws where the bytes are no update at all. */
export const readStoredBoard = (bytes: Uint8Array): StoredBoard => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, bytes)
    const vote = readLastVote(ydoc)
    return { items: readBoard(ydoc).items, closed: vote === null || vote.open ? null : readDots(ydoc, vote) }
  } finally {
    ydoc.destroy()
  }
}

/** What is on a stored board. Throws what Yjs throws where the bytes are no update at all. */
export const readBoardBytes = (bytes: Uint8Array): readonly Item[] => readStoredBoard(bytes).items
