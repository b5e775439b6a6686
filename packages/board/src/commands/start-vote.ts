import type * as Y from 'yjs'
import { metaOf, type Origin } from '../layout.ts'
import { upgradeBoard } from '../upgrade.ts'
import { isVotePart, MOST_DOTS, type Vote } from '../votes/read-vote.ts'

/** Opens a vote, in place of one that is open. Throws where its name is empty or holds a colon, or the budget is not between 1 and 50. */
export const startVote = (ydoc: Y.Doc, origin: Origin, { round, budget }: Vote): void => {
  if (!isVotePart(round)) throw new RangeError('A vote has a name without a colon.')
  if (!(Number.isInteger(budget) && budget >= 1 && budget <= MOST_DOTS))
    throw new RangeError('A budget is a whole number of dots.')
  ydoc.transact(() => {
    upgradeBoard(ydoc)
    metaOf(ydoc).set('vote', { round, budget })
  }, origin)
}
