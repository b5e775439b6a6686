import type * as Y from 'yjs'
import { itemsOf, type Origin, votesOf } from '../layout.ts'
import { dotsLeft, isVotePart, readDots, readVote, voteKey } from '../votes/read-vote.ts'

/** Who votes, and on what. `person` is a key of whoever calls, the same for as long as the vote lasts. */
export interface Dot {
  readonly person: string
  readonly item: string
}

/**
 * Gives an item one more dot of someone's in the vote that is open. False where none is open, the item is gone, or the
 * budget is spent. Throws where the key of a person is empty or holds a colon.
 */
export const castDot = (ydoc: Y.Doc, origin: Origin, { person, item }: Dot): boolean => {
  if (!isVotePart(person)) throw new RangeError('A person has a key without a colon.')
  const vote = readVote(ydoc)
  if (vote === null || !isVotePart(item) || !itemsOf(ydoc).has(item) || dotsLeft(ydoc, person) < 1) return false
  const now = readDots(ydoc, vote).of(person).get(item) ?? 0
  ydoc.transact(() => votesOf(ydoc).set(voteKey(vote.round, person, item), now + 1), origin)
  return true
}
