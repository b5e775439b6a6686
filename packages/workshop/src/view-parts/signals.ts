import type { Pace, SignalKind, Visit } from '../room-facts.ts'

/** What a view tells of signals, words to the room and visits. */
export interface SignalsPart {
  /** Longest waiting first: every group's for facilitators, one's own for a person [P6]. */
  readonly signals: readonly SignalView[]
  /** How many find it too fast or too slow; facilitators get numbers, a person their own word, nobody anyone else's. */
  readonly pace: PaceView
  /** What facilitators said today, oldest first: to everyone, and to one's own groups. */
  readonly broadcasts: readonly BroadcastView[]
  /** Facilitators at the door of a group or inside: all for facilitators, those at one's own group for a person. */
  readonly visits: readonly VisitView[]
  /** Is the board of one's own group open to facilitators? */
  readonly boardOpen: boolean
}

/** `group` is null for somebody who sits in none; only then there is a name, and for facilitators alone. */
export interface SignalView {
  readonly id: string
  readonly kind: SignalKind
  readonly group: string | null
  readonly name: string | null
  readonly at: number
  /** The facilitator who is on the way. */
  readonly coming: string | null
}

export interface PaceView {
  readonly slower: number
  readonly faster: number
  readonly mine: Pace['pace'] | null
}

export interface BroadcastView {
  readonly id: string
  readonly text: string
  readonly by: string
  readonly at: number
  /** The group that it is for; null for everyone. */
  readonly group: string | null
}

export interface VisitView {
  readonly id: string
  readonly group: string
  readonly facilitator: string
  /** Is it a guest who looks on, and no facilitator? */
  readonly guest: boolean
  /** Is it the viewer who knocks or visits? */
  readonly mine: boolean
  readonly state: Visit['state']
  readonly until: number
  /** The board that may be opened now; for the facilitator who is in alone. */
  readonly board: string | null
}
