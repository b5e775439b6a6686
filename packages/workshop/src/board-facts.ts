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

/** What facilitators have said about boards of groups. */
export interface BoardFacts {
  /** Boards that were shut: whoever may see one reads it, and nobody writes. */
  readonly shutBoards: readonly string[]
  /** At most one for a board. */
  readonly unseen: readonly Unseen[]
}

/** A session in which every board is as its group has it. */
export const noBoardFacts: BoardFacts = { shutBoards: [], unseen: [] }
