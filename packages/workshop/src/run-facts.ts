import type { TurnPhase } from './activity.ts'
import type { MediaPlace } from './media.ts'
import type { Session } from './session.ts'

/** What a facilitator's step did, as everyone who leads is told. */
export type StepKind =
  | 'doors-opened'
  | 'begun'
  | 'activity'
  | 'ended'
  | 'paused'
  | 'resumed'
  | 'time'
  | 'brief'
  | 'turn'
  | 'phase'
  | 'offers'
  | 'offers-closed'
  | 'groups'
  | 'closed'
  | 'reopened'
  | 'replanned'
  | 'room-time'
  | 'talk'
  | 'voice'
  | 'cue'
  | 'page'
  | 'undone'

/** The newest step that moved the session on: who did what, when. `turn` counts from 1. */
export interface Step {
  readonly id: string
  readonly kind: StepKind
  readonly by: { readonly id: string; readonly name: string }
  readonly at: number
  readonly activity: string | null
  readonly round: number | null
  readonly turn: number | null
  readonly phase: TurnPhase | null
  /** The group whose time alone it changed; null for the room. */
  readonly group: string | null
  /** For a change of time. */
  readonly seconds: number | null
  /** For a step that was taken back: what it was. */
  readonly undone: StepKind | null
}

/** The parts of a session that steps change, and that taking one back returns to what they were. */
export const flowKeys = [
  'state',
  'startedAt',
  'closedAt',
  'current',
  'actual',
  'rounds',
  'draft',
  'groupings',
  'agenda',
  'lenses',
  'anchor',
  'takenOff',
  'talks',
  'goRounds',
  'cues',
  'pulseOn',
  'mediaAt',
] as const
type FlowKey = (typeof flowKeys)[number]
/** Some parts of a session as they stood before a step. */
export type Flow = { readonly [K in FlowKey]?: Session[K] }

/** How the newest step can be taken back, and until when in ms. */
interface Undo {
  readonly until: number
  readonly before: Flow
}

/** What the projector shows: what is on, or what a facilitator chose. */
export const wallScenes = ['follow', 'door', 'agenda', 'places', 'time', 'themes'] as const
export type WallScene = (typeof wallScenes)[number]

/** The projector as facilitators set it. Behind the curtain it gets nothing at all [P4]. */
export interface Wall {
  readonly shows: WallScene
  readonly curtain: boolean
  /** May names be read on it? Off until a facilitator switches them on [P4]. */
  readonly names?: boolean | undefined
}

/** How the session is run, beside its plan. */
export interface RunFacts {
  /** The facilitator who leads; another can take over. */
  readonly lead: string
  readonly step: Step | null
  readonly undo: Undo | null
  readonly wall: Wall
  /** From where on planned times were counted anew: this activity begins at this time, in ms. */
  readonly anchor: { readonly activity: string; readonly at: number } | null
  /** Grows whenever the agenda, its lenses or what was begun of it change: what a change of the whole plan is compared with. */
  readonly agendaVersion: number
  /** The minutes of what was taken off the agenda while it ran; the planned end still counts them. */
  readonly takenOff: number
  /** Which page each activity that shows something stands at. */
  readonly mediaAt: { readonly [activity: string]: MediaPlace }
}

/** A session that nobody has run yet. */
export const noRunFacts: Omit<RunFacts, 'lead'> = {
  step: null,
  undo: null,
  wall: { shows: 'follow', curtain: false },
  anchor: null,
  agendaVersion: 1,
  takenOff: 0,
  mediaAt: {},
}
