import type { ActivityType, GroupingMode, Lens, TurnPhase } from './activity.ts'
import type { ClockView } from './clock.ts'
import type { Answer, ObservationAbout } from './observation.ts'
import type { DocKind, SessionState } from './session.ts'
import type { Locale, Words } from './words.ts'

/** What one viewer receives of a session, and nothing else. Built by `viewFor`. Times in ms by the server's clock. */
export interface View {
  readonly version: number
  readonly me: Me
  readonly session: SessionView
  readonly agenda: readonly AgendaItem[]
  /** Whom this viewer may know of: facilitators everyone, people their own group, the screen nobody. */
  readonly people: readonly PersonView[]
  readonly arrived: number
  /** The activity that is on now. */
  readonly now: NowView | null
  /** The grouping that is being prepared; facilitators only [G5]. */
  readonly draft: GroupingView | null
  /** The published groups of the newest grouping: all for facilitators and the screen, one's own for a person. */
  readonly groups: readonly GroupView[]
  /** The newest round of practice, from this viewer's place in it. */
  readonly round: RoundView | null
  /** What this person is asked; own only [C2]. */
  readonly asks: readonly AskView[]
  /** What became of this person's own offers [C3]. */
  readonly offers: readonly OfferView[]
  /** Counts per round after its window closed [C4]; facilitators and screen. */
  readonly counts: readonly { readonly round: number; readonly offered: number; readonly passed: number }[]
  readonly lenses: readonly Lens[]
  /** Every document that this viewer may open now. */
  readonly docs: readonly DocView[]
}

export type Me =
  | { readonly kind: 'facilitator'; readonly id: string; readonly name: string }
  | { readonly kind: 'person' | 'keepsake'; readonly id: string; readonly name: string }
  | { readonly kind: 'screen' }

export interface SessionView {
  readonly id: string
  /** To join by; facilitators, the screen and people in the room. Null afterwards. */
  readonly code: string | null
  readonly title: Words
  /** A run-through with simulated people: every screen says so [L1]. */
  readonly rehearsal: boolean
  readonly locale: Locale
  readonly state: SessionState
  readonly facilitators: readonly string[]
  readonly startsAt: number | null
  readonly startedAt: number | null
  readonly closedAt: number | null
  readonly keepDays: number
  /** When everything of this session is deleted; null until it was closed [K1]. */
  readonly endsAt: number | null
}

export interface AgendaItem {
  readonly id: string
  readonly type: ActivityType
  readonly title: Words
  readonly minutes: number
  /** Planned start in ms; null while the session has no start. */
  readonly at: number | null
  readonly state: 'done' | 'now' | 'ahead'
  readonly round: number | null
  /** Minutes really taken; facilitators only. */
  readonly took: number | null
}

export interface PersonView {
  readonly id: string
  readonly name: string
  /** Made up by a rehearsal; facilitators are told. */
  readonly simulated?: true | undefined
}

export interface NowView {
  readonly id: string
  readonly type: ActivityType
  readonly title: Words
  readonly prompt: Words
  readonly lens: string | null
  readonly clock: ClockView
}

/** A place at a group's table. `role` is the role held in the first turn. */
export interface SeatView {
  readonly person: string
  readonly name: string
  readonly role: RoleView | null
}

export interface RoleView {
  readonly id: string
  readonly name: Words
}

export interface GroupView {
  readonly id: string
  /** The round that it was formed for. */
  readonly round: number
  readonly label: number
  readonly place: string
  /** Empty for the screen while names are off [P4]. */
  readonly seats: readonly SeatView[]
}

export interface GroupingView {
  readonly id: string
  readonly round: number
  readonly mode: GroupingMode
  readonly size: number
  readonly seed: number
  readonly groups: readonly GroupView[]
  /** People who joined after it was formed and have no seat yet. */
  readonly unseated: readonly PersonView[]
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
  readonly lens: string | null
  /** Who holds which role in this turn, in one's own group. */
  readonly roles: readonly { readonly person: string; readonly name: string; readonly role: RoleView }[]
  /** The private text for the role that I hold now, with the scenario where it is mine [T3]. */
  readonly card: { readonly role: RoleView; readonly text: Words; readonly scenario: ScenarioView | null } | null
  readonly scenario: 'none' | 'fictional' | 'own'
  /** May notes be offered now, and asks be answered? */
  readonly offersOpen: boolean
  /** Where groups of their own time stand; facilitators only. */
  readonly lagging: readonly { readonly group: string; readonly turn: number; readonly clock: ClockView }[]
}

export interface ScenarioView {
  readonly title: Words
  readonly text: Words
  readonly fictional: boolean
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

export interface DocView {
  readonly id: string
  readonly kind: DocKind
  readonly right: 'write' | 'read'
  /** For a group's board: the group's label and round. */
  readonly group: { readonly id: string; readonly label: number; readonly round: number } | null
  /** When it ends; null until the session was closed [K1]. */
  readonly endsAt: number | null
}
