import type { Words } from './words.ts'

/** Whom a note is about: the listener's practice, what happened between the two, or what the speaker told [C5]. */
export const observationAbouts = ['listening', 'between', 'story'] as const
export type ObservationAbout = (typeof observationAbouts)[number]

/** A note by an observer as it is offered. `moment` is seconds into the turn [O1]. */
export interface Observation {
  readonly id: string
  readonly round: number
  readonly turn: number
  readonly kind: string
  readonly about: ObservationAbout
  readonly moment: number
  readonly text: string
}

/** What a person whom a note is about says to its offer [C2]. */
export const answers = ['as-it-is', 'without-me', 'not-this'] as const
export type Answer = (typeof answers)[number]

/** One private question to one person whom an offered note is about. */
export interface Ask {
  readonly id: string
  readonly person: string
  /** The role that this person held in the turn; takes the name's place under "without me". */
  readonly role: string
  readonly answer: Answer | null
}

/** A note proposed for the debrief, until its window closes. `outcome` says only whether it went to the board [C3]. */
export interface Offer {
  readonly id: string
  readonly author: string
  readonly group: string
  readonly observation: Observation
  readonly asks: readonly Ask[]
}

/** What is left of an offer after its window: for its author alone, without text and without answers [C3]. */
export interface Outcome {
  readonly observation: string
  readonly author: string
  readonly onBoard: boolean
}

/** A note that passed, as the server puts it on the debrief board: no author, no group, no moment [C5]. */
export interface Card {
  readonly id: string
  readonly round: number
  readonly lens: string
  readonly kind: string
  readonly tag: Words
  readonly text: string
}
