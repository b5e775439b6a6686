import type { GroupingMode } from './activity.ts'
import type { PulseKind } from './debrief-facts.ts'
import type { Words } from './words.ts'

/** The known ways to talk; `own` is a facilitator's own order of steps. */
export const talkForms = ['pairs', '1-2-4', 'fours', 'co-reflection', 'own'] as const
export type TalkForm = (typeof talkForms)[number]

/**
 * One step of a talk. `size` is how many sit together: 1 for each alone, 0 for the whole room. Where `each` is true, people of
 * a group speak one after another and `seconds` is the time of one of them; else it is the time of the step.
 */
export interface TalkStep {
  readonly id: string
  readonly name: Words
  readonly seconds: number
  readonly size: number
  readonly each: boolean
}

/** The plan of a talk: its steps, and how its groups are formed. A larger size joins whole groups of the step before. */
export interface TalkPlan {
  readonly form: TalkForm
  readonly mode: GroupingMode
  readonly steps: readonly TalkStep[]
}

/** The plan of a go-round: what everyone is asked, and whether one may pass. */
export interface GoRoundPlan {
  readonly question: Words
  readonly pass: boolean
}

/** The plan of a gallery: people walk as they sit, or in groups formed for it (a jigsaw has one of each earlier group). */
export interface GalleryPlan {
  readonly regroup?: { readonly mode: GroupingMode; readonly size: number } | undefined
}

/** One question of a check. `right` are the places of the right options, from 0; empty where none is right or wrong. */
export interface CheckItem {
  readonly id: string
  readonly question: Words
  readonly options: readonly Words[]
  readonly right: readonly number[]
  readonly explanation: Words
}

export const checkKinds = ['quiz', 'self'] as const
export type CheckKind = (typeof checkKinds)[number]

/** The plan of a check. `pass` is the pass mark of a quiz in per cent; a self-check has none and is never sent anywhere. */
export interface CheckPlan {
  readonly kind: CheckKind
  readonly pass: number
  readonly retake: boolean
  readonly items: readonly CheckItem[]
}

/** A coming session on which topics can be placed. */
export interface PlanPlace {
  readonly id: string
  readonly title: Words
}

/** The plan of a planning: the topics to begin with, how many private priorities each person has, where topics can go. */
export interface PlanningPlan {
  readonly cards: readonly Words[]
  readonly priorities: number
  readonly places: readonly PlanPlace[]
}

/** The lines of an agreement to begin with. */
export interface AgreementPlan {
  readonly lines: readonly Words[]
}

/** A question that a pulse asks. `options` are the choices of a poll, or the words at the two ends of a scale, or none. */
export interface PulseQuestion {
  readonly kind: PulseKind
  readonly question: Words
  readonly options: readonly Words[]
}

/** The questions of a pulse; the first is asked as it begins. */
export interface PulsePlan {
  readonly questions: readonly PulseQuestion[]
}

/** What a presentation says in words, one cue after the other, where it has no slides or beside them. */
export interface CuesPlan {
  readonly cues: readonly Words[]
}

/** Where a scene is meant to be held for noting, in seconds of its own time, in order. Facilitators are reminded; nothing stops by itself. */
export interface ScenePlan {
  readonly pausePoints: readonly number[]
}

/** What an activity may have in its plan, by its type; an activity without goes on with its prompt alone. */
export interface ActivityPlans {
  readonly talk?: TalkPlan | undefined
  readonly goRound?: GoRoundPlan | undefined
  readonly gallery?: GalleryPlan | undefined
  readonly check?: CheckPlan | undefined
  readonly plan?: PlanningPlan | undefined
  readonly agreement?: AgreementPlan | undefined
  readonly pulse?: PulsePlan | undefined
  readonly present?: CuesPlan | undefined
  readonly demo?: ScenePlan | undefined
}
