import type { Clock } from './clock.ts'

/** The script of a debrief: how we are, what was, what helped, what we take on. */
export const scriptSteps = ['reactions', 'happened', 'helped', 'next'] as const
export type ScriptStep = (typeof scriptSteps)[number]

/** The step of the script that is on, with a clock of its own over `seconds`. */
export interface Script {
  readonly step: ScriptStep
  readonly seconds: number
  readonly clock: Clock
}

/** What can be put before the room: something on the debrief board, a question that came in, or the numbers. */
export const spotlightKinds = ['item', 'question', 'numbers'] as const

/** The one thing that the room looks at. For the numbers the id says nothing. */
export interface Spotlight {
  readonly kind: (typeof spotlightKinds)[number]
  readonly id: string
}

/**
 * A ballot is counted the moment it is handed in. Who has handed in is kept while it is open, so that nobody counts twice;
 * what they said is only ever kept as a sum. Both never stand in one place.
 */
interface Ballot {
  readonly id: string
  readonly open: boolean
  /** Who has handed in, by id in the order of ids; empty once it is closed. */
  readonly handedIn: readonly string[]
  /** How many have handed in. */
  readonly given: number
}

/** Dots on cards and themes. `on` are their sums by item, told only once the ballot is closed. */
export interface Dots extends Ballot {
  /** How many dots each person has. */
  readonly budget: number
  readonly on: { readonly [item: string]: number }
}

export const pulseKinds = ['poll', 'scale', 'words'] as const
export type PulseKind = (typeof pulseKinds)[number]

/** How many steps a scale has. */
export const scaleSteps = 5

/** Sums of answers: of each choice for a poll or a scale, of each word for words. */
export interface PulseSums {
  readonly given: number
  readonly counts: readonly number[]
  readonly words: { readonly [word: string]: number }
}

/**
 * A question that everyone answers without a name. `options` are the choices of a poll, or the words at the two ends of a
 * scale. `sums` grow with each answer; `shown` is what is told of them, and follows in steps that no single answer can be
 * read from.
 */
export interface Pulse extends Ballot {
  readonly kind: PulseKind
  readonly question: string
  readonly options: readonly string[]
  readonly sums: PulseSums
  readonly shown: PulseSums | null
}

export const slipKinds = ['question', 'parked'] as const
/** Words handed in without a name: a question for the debrief, or something parked for later. */
export interface Slip {
  readonly id: string
  readonly kind: (typeof slipKinds)[number]
  readonly text: string
}

/** Whose a card on the debrief board is: who may take it back [C6]. Kept as long as the card, told to nobody else. */
export interface Trace {
  readonly card: string
  readonly observation: string
  readonly author: string
  /** Those whom it is about. */
  readonly about: readonly string[]
}

/** What is so in the whole room's talk, beside what stands on its board. */
export interface DebriefFacts {
  readonly script: Script | null
  readonly spotlight: Spotlight | null
  readonly dots: Dots | null
  readonly pulses: readonly Pulse[]
  /** The pulse that is on phones and screen now. */
  readonly pulseOn: string | null
  readonly slips: readonly Slip[]
  readonly traces: readonly Trace[]
  /** Cards whose author would like to say more. */
  readonly hands: readonly string[]
  /** Cards that were taken back, by id alone, so that none comes back by an undo or from a phone that was away. */
  readonly withdrawn: readonly string[]
  /** Those of them that the server has yet to take from board and storage. */
  readonly leaving: readonly string[]
}

/** A room whose debrief has not begun. */
export const noDebriefFacts: DebriefFacts = {
  script: null,
  spotlight: null,
  dots: null,
  pulses: [],
  pulseOn: null,
  slips: [],
  traces: [],
  hands: [],
  withdrawn: [],
  leaving: [],
}

/** Of fewer people nothing is told: in so small a number everyone can be guessed. */
export const fewest = 5
