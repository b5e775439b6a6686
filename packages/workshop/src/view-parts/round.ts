import type { TurnPhase } from '../activity.ts'
import type { ClockView } from '../clock.ts'
import type { Words } from '../words.ts'
import type { RoleView } from './groups.ts'

/** What a view tells of the turns of a round. */
export interface RoundPart {
  /** The newest round of practice, from this viewer's place in it. */
  readonly round: RoundView | null
}

/** A round from one viewer's place. `turn` counts from 1, 0 in the brief; `turns` is how many there are. */
export interface RoundView {
  readonly round: number
  readonly activity: string
  readonly stage: 'brief' | 'turn' | 'offer' | 'closed'
  readonly turn: number
  readonly turns: number
  readonly phase: TurnPhase | null
  readonly clock: ClockView
  /** ms that the turn had run when the phase began; with the phase's clock it gives an observation's moment [O1]. */
  readonly before: number
  /** How long the turn that stands is planned for with all its parts, in ms; 0 outside of one. */
  readonly turnLength: number
  readonly lens: string | null
  /** Who holds which role in this turn, in one's own group. `place` counts the plan's roles from 0: who speaks, who listens … */
  readonly roles: readonly {
    readonly person: string
    readonly name: string
    readonly role: RoleView
    readonly place: number
  }[]
  /** The private text for the role that I hold now, with the scenario where it is mine [T3]. */
  readonly card: { readonly role: RoleView; readonly text: Words; readonly scenario: ScenarioView | null } | null
  readonly scenario: 'none' | 'fictional' | 'own'
  /** May notes be offered now, and asks be answered? */
  readonly offersOpen: boolean
  /** Where groups of their own time stand; facilitators only. */
  readonly lagging: readonly LaggingGroup[]
  /** When a round that was ended by hand lets go of who is still talking, in ms [L2]; null otherwise. */
  readonly finishing: number | null
}

/** A group with a time of its own [T1]. `turn` counts from 1, 0 in the brief. */
export interface LaggingGroup {
  readonly group: string
  readonly stage: RoundView['stage']
  readonly turn: number
  readonly phase: TurnPhase | null
  readonly clock: ClockView
}

export interface ScenarioView {
  readonly title: Words
  readonly text: Words
  readonly fictional: boolean
}
