import type { CheckKind, PlanPlace, PulseQuestion, TalkForm, TalkStep } from '../activity-plans.ts'
import type { ClockView } from '../clock.ts'
import type { Echo, FitsAnswer, FitsSums, SharedLine } from '../doing-facts.ts'
import type { Words } from '../words.ts'

/** What a view tells of what people do in activities. Each part is null where there is nothing of it for this viewer. */
export interface DoingPart {
  readonly agreement: AgreementView | null
  readonly talk: TalkView | null
  readonly goRound: GoRoundView | null
  readonly gallery: GalleryView | null
  readonly check: CheckView | null
  readonly plan: PlanView | null
  readonly cue: CueView | null
  /** Who has arrived, while people arrive; for the screen where names are switched on [P4]. */
  readonly arrivals: readonly string[]
  /** The questions that the pulse which is on was planned with; facilitators only. */
  readonly questions: readonly PulseQuestion[]
}

export interface AgreementView {
  readonly lines: readonly SharedLine[]
  /** What this person said of it. */
  readonly mine: FitsAnswer | null
  /** What five or more have said, in steps of five; facilitators only. */
  readonly sums: FitsSums | null
}

/** A name that may be told to this viewer. */
export interface NamedVoice {
  readonly person: string
  readonly name: string
}

export interface TalkView {
  readonly activity: string
  readonly form: TalkForm
  readonly steps: readonly TalkStep[]
  /** From 0. */
  readonly step: number
  readonly clock: ClockView
  /** How many speak one after another in this step, and whose time it is, from 0; `voices` where all have spoken. */
  readonly voices: number
  readonly voice: number
  /** Who speaks in one's own group; null for those who sit in none, and where a group needs no more voices. */
  readonly speaking: NamedVoice | null
  /** The number of the grouping that belongs to this step; null while it is formed, and where none is needed. */
  readonly round: number | null
}

export interface GoRoundView {
  readonly activity: string
  readonly question: Words | null
  readonly pass: boolean
  /** Of how many people how many are still to speak. */
  readonly people: number
  readonly left: number
  /** Where I stand: my voice is on, comes next, comes later, was heard (or passed: nobody can tell). */
  readonly mine: 'now' | 'next' | 'later' | 'had' | null
  /** How many speak before me. */
  readonly ahead: number | null
  /** Whose voice is on and next; for facilitators, and for the screen where names are switched on [P4]. */
  readonly voice: NamedVoice | null
  readonly next: NamedVoice | null
}

/** A board that its group has opened to the room. */
export interface RoomBoard {
  readonly board: string
  readonly label: number
  /** The round of practice it is from; null for a talk or a walk. */
  readonly round: number | null
  readonly echoes: readonly Pick<Echo, 'id' | 'text'>[]
}

export interface GalleryView {
  readonly boards: readonly RoomBoard[]
  /** One's own groups' boards, the newest first: those that one may open to the room. */
  readonly own: readonly string[]
  /** The board on the projector. */
  readonly lookingAt: string | null
}

/** `right` and `explanation` are null before they may be known. */
export interface CheckItemView {
  readonly id: string
  readonly question: Words
  readonly options: readonly Words[]
  /** Is there more than one right option? */
  readonly many: boolean
  readonly right: readonly number[] | null
  readonly explanation: Words | null
}

export interface CheckView {
  readonly activity: string
  readonly title: Words
  readonly kind: CheckKind
  /** Is it what the room does now? */
  readonly on: boolean
  readonly pass: number
  readonly retake: boolean
  readonly items: readonly CheckItemView[]
  /** What this person has done, told to nobody else. `last` and `percent` (the best) in per cent. */
  readonly result: {
    readonly tries: number
    readonly percent: number
    readonly last: number
    readonly passed: boolean
    readonly answers: { readonly [item: string]: readonly number[] }
  } | null
  /** How many have handed it in; facilitators only. */
  readonly handedIn: number | null
}

export interface PlanView {
  readonly activity: string
  readonly cards: readonly (SharedLine & {
    /** The coming session on which it is placed. */
    readonly place: string | null
    /** Its priorities, counted, of five people or more; else null. */
    readonly dots: number | null
  })[]
  readonly places: readonly PlanPlace[]
  /** How many priorities each person has; 0 where none are asked for. */
  readonly budget: number
  readonly priorities: {
    readonly id: string
    readonly open: boolean
    readonly handedIn: boolean
    /** How many have handed theirs in; facilitators only. */
    readonly given: number | null
  } | null
}

/** The cue that is on and those before it, to look back [L6]; facilitators get all. */
export interface CueView {
  readonly activity: string
  /** From 0. */
  readonly at: number
  readonly of: number
  readonly cues: readonly Words[]
}
