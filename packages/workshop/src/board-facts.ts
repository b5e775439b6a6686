import type { Words } from './words.ts'

/**
 * A stretch in which a group writes unseen: each on a sheet of their own, which nobody else can open, until all of it is
 * revealed on the group's board at once. `revealing` from the word of a facilitator until the server has written it there.
 */
export interface Unseen {
  readonly id: string
  readonly board: string
  /** What is written about, in a facilitator's words, or empty. */
  readonly prompt: string
  readonly state: 'writing' | 'revealing'
}

/**
 * An observation that its author put on the board of the group that it was shown to. The server makes the card there, unsigned;
 * who may take it off is told to them alone.
 */
export interface GroupCard {
  /** The id of the card on the board; nothing else there has it. */
  readonly card: string
  readonly board: string
  readonly round: number
  readonly observation: string
  readonly author: string
  /** Those whom it is about. */
  readonly about: readonly string[]
  /** What the server has yet to write on the board; null once it is there. */
  readonly says: GroupCardWords | null
  /** Somebody whom it is about has taken it off: it does not come back. */
  readonly takenBack: boolean
}

/** `moment` is seconds into the turn (from 1). */
export interface GroupCardWords {
  readonly lens: string
  readonly tag: Words
  readonly turn: number
  readonly moment: number
  readonly text: string
}

/** What is said of boards of groups. */
export interface BoardFacts {
  /** Boards that were shut: whoever may see one reads it, and nobody writes. */
  readonly shutBoards: readonly string[]
  /** At most one for a board. */
  readonly unseen: readonly Unseen[]
  readonly groupCards: readonly GroupCard[]
  /** Cards that the server has yet to take from their board and from storage. */
  readonly cardsLeaving: readonly { readonly card: string; readonly board: string }[]
}

/** A session in which every board is as its group has it. */
export const noBoardFacts: BoardFacts = {
  shutBoards: [],
  unseen: [],
  groupCards: [],
  cardsLeaving: [],
}
