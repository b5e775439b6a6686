import type * as Y from 'yjs'
import { metaOf, type Origin } from '../layout.ts'

/** Closes the vote that is open; its dots stay. False where none is. */
export const endVote = (ydoc: Y.Doc, origin: Origin): boolean => {
  if (!metaOf(ydoc).has('vote')) return false
  ydoc.transact(() => metaOf(ydoc).delete('vote'), origin)
  return true
}
