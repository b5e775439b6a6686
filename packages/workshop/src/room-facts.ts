import type { Person } from './session.ts'

/** Why somebody who belongs to the room is not at hand. `out` they said themselves; `silent` is a phone that is not heard. */
export interface Absence {
  readonly person: string
  readonly why: 'out' | 'silent'
  /** In ms; told to nobody. It goes when the person is back: what is kept is how it is now, never how it was [K3]. */
  readonly since: number
}

/** Someone a facilitator asked to leave. `reason` is for facilitators alone. */
export interface RemovedPerson {
  readonly person: Person
  readonly reason: string
  readonly by: string
  readonly at: number
}

/** Someone who has a seat in a group and takes it when the turn that runs there is over [G7]. */
export interface SeatToCome {
  readonly person: string
  readonly group: string
  /** The turn (from 0) that is let end first. */
  readonly turn: number
}

export const signalKinds = ['help', 'more-time', 'ready', 'gathered'] as const
export type SignalKind = (typeof signalKinds)[number]

/** What a group, or a person who sits in none, wants facilitators to know. Who of a group said so is not kept. */
export interface Signal {
  readonly id: string
  readonly kind: SignalKind
  readonly group: string | null
  readonly person: string | null
  readonly at: number
  readonly until: number
  /** The stretch of the workshop for which it holds; null when time alone ends it. */
  readonly stretch: string | null
  /** The facilitator who is on the way. */
  readonly coming: { readonly id: string; readonly name: string } | null
}

export const paces = ['slower', 'faster'] as const
/** How one person finds the pace. The person is kept so that nobody counts twice, and is told to nobody. */
export interface Pace {
  readonly person: string
  readonly pace: (typeof paces)[number]
  readonly until: number
}

export const lineKinds = [
  'came',
  'placed',
  'left',
  'merged',
  'split',
  'roles',
  'out',
  'silent',
  'back',
  'renamed',
  'removed',
  'time',
] as const
export type LineKind = (typeof lineKinds)[number]

/** A short line about who comes, goes or changes. `readers` are the people it is for; null for everyone in the room. */
export interface Line {
  readonly id: string
  readonly kind: LineKind
  readonly readers: readonly string[] | null
  readonly names: readonly string[]
  /** Minutes, for a line about time; else null. */
  readonly count: number | null
  readonly until: number
  /** The group that it is about; null for the whole room. */
  readonly group: string | null
  /** The stretch of that group for which it holds; null when time alone ends it. */
  readonly stretch: string | null
}

/** Words of a facilitator to everyone, or to one group. */
export interface Broadcast {
  readonly id: string
  readonly text: string
  readonly group: string | null
  readonly by: string
  readonly at: number
}

/** Somebody who looks on, announced by name to the groups they would like to sit with. Never counted, never seated. */
export interface Guest {
  readonly id: string
  readonly name: string
}

/** A facilitator, or a guest whom one announced, at the door of a group, inside, or told "not now". */
export interface Visit {
  readonly id: string
  readonly group: string
  readonly facilitator: { readonly id: string; readonly name: string }
  /** Is it a guest? Then they may read the group's board while they are in, and not write. */
  readonly guest?: true | undefined
  readonly state: 'knocked' | 'in' | 'not-now'
  /** When the knock, the visit or the "not now" is over by itself, in ms. */
  readonly until: number
}

/** A tablet or laptop that a whole group uses. `label` is the number of the group at it; null until somebody has said which. */
export interface TableDevice {
  readonly id: string
  readonly label: number | null
}

/** What is so in the room just now, beside the plan. */
export interface RoomFacts {
  readonly absences: readonly Absence[]
  readonly removed: readonly RemovedPerson[]
  /** Who said of themselves that they would rather observe today. */
  readonly observers: readonly string[]
  readonly seatsToCome: readonly SeatToCome[]
  readonly signals: readonly Signal[]
  readonly paces: readonly Pace[]
  readonly lines: readonly Line[]
  readonly broadcasts: readonly Broadcast[]
  readonly visits: readonly Visit[]
  /** Boards that their groups have opened to facilitators. */
  readonly openBoards: readonly string[]
  readonly tables: readonly TableDevice[]
  readonly guests: readonly Guest[]
}

/** A room of which nothing is to be told. */
export const noRoomFacts: RoomFacts = {
  absences: [],
  removed: [],
  observers: [],
  seatsToCome: [],
  signals: [],
  paces: [],
  lines: [],
  broadcasts: [],
  visits: [],
  openBoards: [],
  tables: [],
  guests: [],
}
