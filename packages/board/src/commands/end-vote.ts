import type * as Y from 'yjs'
import { metaOf, type Origin } from '../layout.ts'
import { readVote } from '../votes/read-vote.ts'

/** Closes the vote that is open; its dots stay, to be read and not changed. False where none is. */
export const endVote = (ydoc: Y.Doc, origin: Origin): boolean => {
  const vote = readVote(ydoc)
  if (vote === null) return false
  ydoc.transact(() => metaOf(ydoc).set('vote', { ...vote, closed: true }), origin)
  return true
}
