import type { ActivityPlans } from './activity-plans.ts'
import type { Media } from './media.ts'
import type { Preparation } from './preparation.ts'
import type { Words } from './words.ts'

/** The types of `product.md` §3. An activity = instruction + who may write where + view. */
export const activityTypes = [
  'arrive',
  'agreement',
  'present',
  'demo',
  'reflect',
  'talk',
  'practice',
  'bring-back',
  'debrief',
  'gallery',
  'go-round',
  'pulse',
  'plan',
  'check',
  'close',
  'break',
] as const
export type ActivityType = (typeof activityTypes)[number]

/** What a seat does in a turn, and the text that only the seat holding it may read [T3]. */
export interface Role {
  readonly id: string
  readonly name: Words
  /** How a sentence speaks of whoever holds it ("the listener"); takes a name's place in a note [C2]. */
  readonly who: Words
  readonly card: Words
}

/** A situation to role-play. `forRole` is the role whose seat reads it [T3]; a fictional one says so. */
export interface Scenario {
  readonly title: Words
  readonly text: Words
  readonly forRole: string
  readonly fictional: boolean
}

/** One thing to notice. Its id is the `kind` of an observation made with it. */
export interface LensKind {
  readonly id: string
  readonly name: Words
  readonly hint: Words
}

/**
 * How a lens is noted with, where it is not one tap for a kind and words when there is time: `tally` counts taps, `reply` takes
 * one reply apart (its kinds name the parts: what was said, what it invites, another way).
 */
export const lensForms = ['tally', 'reply'] as const
export type LensForm = (typeof lensForms)[number]

/** A named set of things to notice. */
export interface Lens {
  readonly id: string
  readonly name: Words
  readonly form?: LensForm | undefined
  readonly kinds: readonly LensKind[]
}

export const turnPhases = ['talk', 'self', 'partner', 'observer'] as const
export type TurnPhase = (typeof turnPhases)[number]

/**
 * How a grouping is formed [G1]. `stay` repeats an earlier grouping, `jigsaw` puts people together who all come from different
 * groups of an earlier one, `balanced` spreads a private tag evenly; for `by-hand` the facilitator seats everyone, for
 * `self-select` people choose on their phones.
 */
export const groupingModes = [
  'random',
  'count-off',
  'mix-new',
  'stay',
  'jigsaw',
  'balanced',
  'self-select',
  'by-hand',
] as const
export type GroupingMode = (typeof groupingModes)[number]

/** The plan of a round of practice: who sits together, in which roles, for how long. Times in seconds [T1]. */
export interface PracticePlan {
  readonly round: number
  readonly mode: GroupingMode
  readonly size: number
  readonly roles: readonly Role[]
  readonly brief: number
  readonly phases: { readonly [phase in TurnPhase]: number }
  readonly offer: number
  readonly scenario?: Scenario | undefined
}

/** Where an activity went that is not done today: nowhere, or to another day. */
export const outs = ['dropped', 'moved'] as const
export type Out = (typeof outs)[number]

/** One item of an agenda. `minutes` is planned time, as it is now; `was` what was planned before it was shortened. */
export interface Activity extends ActivityPlans, Preparation {
  readonly id: string
  readonly type: ActivityType
  readonly title: Words
  readonly prompt: Words
  readonly minutes: number
  readonly was?: number | undefined
  readonly out?: Out | undefined
  readonly lens?: string | undefined
  readonly practice?: PracticePlan | undefined
  /** What it shows: slides, pictures, words, clips. */
  readonly media?: Media | undefined
}
