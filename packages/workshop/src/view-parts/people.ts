import type { LineKind } from '../room-facts.ts'

/** What a view tells of the people in the room. */
export interface PeoplePart {
  /** Whom this viewer may know of: facilitators everyone, people their own group, the screen nobody. */
  readonly people: readonly PersonView[]
  readonly arrived: number
  /** Who is here without a seat in the published groups, with the group that would suit best; facilitators only [G7]. */
  readonly waiting: readonly { readonly person: string; readonly group: string | null }[]
  /** Groups in which fewer than two remain, with the group that each would best join; facilitators only [G7]. */
  readonly merges: readonly { readonly from: string; readonly into: string }[]
  /** Who was asked to leave, and why; facilitators only. */
  readonly removed: readonly RemovedView[]
  /** What happened at one's own table, short and kind; people only. */
  readonly lines: readonly LineView[]
}

/**
 * `out`: stepped out by their own word; `silent`: their phone has not been heard of for ten minutes; `coming`: takes the seat
 * when the turn is over. A viewer's own standing is `out`, `coming` or `removed`; absent where there is nothing to say.
 */
export interface PersonView {
  readonly id: string
  readonly name: string
  /** Made up by a rehearsal; marked wherever a name stands [L1]. */
  readonly simulated?: true | undefined
  readonly standing?: 'out' | 'silent' | 'coming' | 'removed' | undefined
  /** Would rather observe today, by their own word; facilitators and oneself. */
  readonly observes?: true | undefined
}

export interface RemovedView {
  readonly person: string
  readonly name: string
  readonly reason: string
  /** The facilitator who did it, and when. */
  readonly by: string
  readonly at: number
}

export interface LineView {
  readonly id: string
  readonly kind: LineKind
  readonly names: readonly string[]
  /** Minutes, for a line about time; else null. */
  readonly count: number | null
}
