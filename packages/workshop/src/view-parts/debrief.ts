import type { ClockView } from '../clock.ts'
import type { PulseKind, PulseSums, ScriptStep, Slip, Spotlight } from '../debrief-facts.ts'

/** What a view tells of the whole room's talk. */
export interface DebriefPart {
  readonly script: { readonly step: ScriptStep; readonly clock: ClockView } | null
  readonly spotlight: SpotlightView | null
  readonly dots: DotsView | null
  /** The question that is on now. */
  readonly pulse: PulseView | null
  /** Facilitators get all; people in the room what is parked. */
  readonly slips: readonly Slip[]
  /** Cards whose author would like to say more, without a name; facilitators only. */
  readonly hands: readonly string[]
  /** Cards that this person may take back: their own, and those about them [C6]. */
  readonly mine: readonly MineView[]
  /** Ids of cards that were taken back, which nobody shows any longer. */
  readonly withdrawn: readonly string[]
}

export interface SpotlightView {
  readonly kind: Spotlight['kind']
  readonly id: string
  /** The words of a question; for an item its board has them. */
  readonly text: string | null
  /** Somebody would like to say more about it. */
  readonly hand: boolean
}

export interface DotsView {
  readonly id: string
  readonly budget: number
  readonly open: boolean
  /** Has this person handed theirs in? */
  readonly handedIn: boolean
  /** How many have; facilitators only. */
  readonly given: number | null
  /** Their sums by item; null while they are placed, and where fewer than five people have placed any. */
  readonly on: { readonly [item: string]: number } | null
}

export interface PulseView {
  readonly id: string
  readonly kind: PulseKind
  readonly question: string
  readonly options: readonly string[]
  readonly open: boolean
  readonly handedIn: boolean
  /** How many have answered; facilitators only. */
  readonly given: number | null
  /** Null until five have answered. */
  readonly sums: PulseSums | null
}

export interface MineView {
  readonly card: string
  /** The own note that it was made from; null for a card about this person. */
  readonly observation: string | null
  readonly hand: boolean
}
