import type { Words } from './words.ts'

/** Whom a note is about: the listener's practice, what happened between the two, or what the speaker told [C5]. */
export const observationAbouts = ['listening', 'between', 'story'] as const
export type ObservationAbout = (typeof observationAbouts)[number]

/** A note by an observer as it is offered. `moment` is seconds into the turn [O1]; `round` is 0 for one of a scene. */
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
  /** The activity whose scene it was noted in, played in front of everyone; absent for a note of a round. */
  readonly scene?: string | undefined
  readonly author: string
  readonly group: string
  readonly observation: Observation
  readonly asks: readonly Ask[]
}

/** A note that its author has shown: to whom it is about, and then to the whole group [C1]. Gone with its round's window. */
export interface Shown {
  readonly author: string
  readonly group: string
  readonly observation: Observation
  /** Whom it is about. They see it first. */
  readonly people: readonly string[]
  readonly toGroup: boolean
}

/**
 * What a group brings back of a round: one line written together, or a pass [C7]. The line is an offer like any other, about
 * everyone in the group; who pressed is told to nobody. `onBoard` is null until the window is closed, and for a pass.
 */
export interface BroughtBack {
  readonly round: number
  readonly group: string
  readonly offer: string | null
  readonly onBoard: boolean | null
}

/** The kind of a note that is a group's line; no lens has it. */
export const lineKind = 'line'

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
