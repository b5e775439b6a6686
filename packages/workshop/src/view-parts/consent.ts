import type { Answer, ObservationAbout } from '../observation.ts'
import type { RoleView } from './groups.ts'

/** What a view tells of notes that were offered. */
export interface ConsentPart {
  /** What this person is asked; own only [C2]. */
  readonly asks: readonly AskView[]
  /** What became of this person's own offers [C3]. */
  readonly offers: readonly OfferView[]
  /** Counts per round after its window closed [C4]; facilitators and screen. */
  readonly counts: readonly { readonly round: number; readonly offered: number; readonly passed: number }[]
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
