import type { Answer, ObservationAbout } from '../observation.ts'
import type { RoleView } from './groups.ts'

/** What a view tells of notes that were offered. */
export interface ConsentPart {
  /** Notes shown to this person, to their group, or by them [C1]; nobody else's. */
  readonly shown: readonly ShownView[]
  /** Cards on boards of groups that this person may take off: their own, and those about them [C6]. */
  readonly onBoards: readonly OnBoardView[]
  /** What the own group brings back of each round, as everyone in it sees it [C7]. */
  readonly broughtBack: readonly BroughtBackView[]
  /** What this person is asked; own only [C2]. */
  readonly asks: readonly AskView[]
  /** What became of this person's own offers [C3]. */
  readonly offers: readonly OfferView[]
  /** Counts per round after its window closed [C4]; facilitators and screen. */
  readonly counts: readonly { readonly round: number; readonly offered: number; readonly passed: number }[]
}

/** A note that was shown. `by` is the name of who noted it; null for one's own. */
export interface ShownView {
  readonly observation: string
  readonly round: number
  readonly turn: number
  readonly kind: string
  readonly about: ObservationAbout
  /** Seconds into the turn. */
  readonly moment: number
  readonly text: string
  readonly by: string | null
  readonly to: 'person' | 'group'
}

/** A card on a group's board. Those whom it is about were shown the note by name, so `own` tells them nothing new. */
export interface OnBoardView {
  readonly card: string
  readonly board: string
  readonly observation: string
  readonly own: boolean
  /** Somebody whom it is about has taken it off; told to its author alone, who cannot put it there again. */
  readonly takenBack: boolean
}

/** `stayed` is what a silence and a no look like [C3]; `text` is there while the line is handed over and its window open. */
export interface BroughtBackView {
  readonly round: number
  readonly state: 'handed-over' | 'passed' | 'on-board' | 'stayed'
  readonly text: string | null
}

export interface AskView {
  readonly id: string
  readonly round: number
  readonly kind: string
  readonly lens: string
  readonly about: ObservationAbout
  readonly text: string
  readonly role: RoleView
  readonly answer: Answer | null
}

/** An own offer. `stayed` is what a silence and a no look like [C3]. */
export interface OfferView {
  readonly observation: string
  readonly outcome: 'asked' | 'on-board' | 'stayed'
}
