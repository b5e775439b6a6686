import type { TurnPhase } from '../activity.ts'
import type { StepKind, Wall } from '../run-facts.ts'
import type { Words } from '../words.ts'

/** What a view tells of how the session is run. */
export interface RunPart {
  /** Who leads and who helps; facilitators only. */
  readonly team: readonly TeamMember[]
  /** Guests who look on; facilitators only. */
  readonly guests: readonly { readonly id: string; readonly name: string }[]
  /** The newest step of a facilitator; facilitators only. */
  readonly step: StepView | null
  /** What the projector shows; facilitators and the projector itself. */
  readonly wall: Wall | null
}

export interface TeamMember {
  readonly id: string
  readonly name: string
  readonly lead: boolean
}

export interface StepView {
  readonly id: string
  readonly kind: StepKind
  /** The name of the facilitator whose step it was, and whether that is the viewer. */
  readonly by: string
  readonly mine: boolean
  readonly at: number
  readonly title: Words | null
  readonly round: number | null
  readonly turn: number | null
  readonly phase: TurnPhase | null
  /** The label of the group whose time alone it changed. */
  readonly group: number | null
  readonly seconds: number | null
  readonly undone: StepKind | null
  /** Until when it can be taken back, in ms; null when it cannot. */
  readonly undoUntil: number | null
}
