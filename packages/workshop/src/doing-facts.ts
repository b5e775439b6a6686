import type { Dots } from './debrief-facts.ts'
import type { RoundClock } from './turns.ts'

/** A line written together without a name. `rev` grows with each change, so that of two who change it at once none overwrites. */
export interface SharedLine {
  readonly id: string
  readonly text: string
  readonly rev: number
}

export const fitsAnswers = ['fits', 'needs-word'] as const
export type FitsAnswer = (typeof fitsAnswers)[number]

/** How many say that the agreement fits, and how many that it needs a word. */
export interface FitsSums {
  readonly fits: number
  readonly needsWord: number
}

/**
 * The agreement of the room. `said` is what each person said last, so that they can say otherwise; it is told to nobody else and
 * goes at the close. `shown` is what facilitators are told, and follows at every fifth answer alone.
 */
export interface Agreement {
  readonly lines: readonly SharedLine[]
  readonly said: { readonly [person: string]: FitsAnswer }
  /** How many answers came in, changed ones too. */
  readonly heard: number
  readonly shown: FitsSums | null
}

/** Where a talk stands: its step, whose time it is in it (from 0), and the number of the grouping of each step. */
export interface TalkRun {
  readonly step: number
  readonly at: RoundClock
  readonly groupings: readonly (number | null)[]
}

/** A go-round: the order of voices, and who has had theirs. Who passed is not told from who spoke. */
export interface GoRoundRun {
  readonly order: readonly string[]
  readonly had: readonly string[]
}

/** What one person did in a quiz. `answers` are their last ones, by item; `percent` their best. */
export interface CheckResult {
  readonly tries: number
  readonly percent: number
  readonly last: number
  readonly answers: { readonly [item: string]: readonly number[] }
}

/** A planning: topics, private priorities as sums, and on which coming session a topic was placed. */
export interface PlanRun {
  readonly cards: readonly SharedLine[]
  readonly priorities: Dots | null
  readonly on: { readonly [card: string]: string }
}

/** A few words at a board that was opened to the room; nobody knows whose. Without words it is a mark. */
export interface Echo {
  readonly id: string
  readonly board: string
  readonly text: string
}

/** What people do in activities, by activity where it belongs to one. */
export interface DoingFacts {
  readonly agreement: Agreement
  readonly talks: { readonly [activity: string]: TalkRun }
  readonly goRounds: { readonly [activity: string]: GoRoundRun }
  readonly checks: { readonly [activity: string]: { readonly [person: string]: CheckResult } }
  readonly plans: { readonly [activity: string]: PlanRun }
  /** Boards that their groups have opened to the whole room. */
  readonly roomBoards: readonly string[]
  readonly echoes: readonly Echo[]
  /** The opened board that the projector shows. */
  readonly lookingAt: string | null
  /** Which cue of a presentation is on, from 0. */
  readonly cues: { readonly [activity: string]: number }
}

/** A room in which nothing was done yet. */
export const noDoingFacts: DoingFacts = {
  agreement: { lines: [], said: {}, heard: 0, shown: null },
  talks: {},
  goRounds: {},
  checks: {},
  plans: {},
  roomBoards: [],
  echoes: [],
  lookingAt: null,
  cues: {},
}
