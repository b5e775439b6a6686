import type * as Y from 'yjs'
import { type Origin, votesOf } from '../layout.ts'
import { readDots, readVote, voteKey } from '../votes/read-vote.ts'
import type { Dot } from './cast-dot.ts'

/** Takes one of someone's dots off an item again. False where no vote is open or they have none there. */
export const takeBackDot = (ydoc: Y.Doc, origin: Origin, { person, item }: Dot): boolean => {
  const vote = readVote(ydoc)
  const now = vote === null ? 0 : (readDots(ydoc, vote).of(person).get(item) ?? 0)
  if (vote === null || now < 1) return false
  const key = voteKey(vote.round, person, item)
  ydoc.transact(() => {
    if (now === 1) votesOf(ydoc).delete(key)
    else votesOf(ydoc).set(key, now - 1)
  }, origin)
  return true
}
