import type { ActivityType, Out } from '../activity.ts'
import type { ClockView } from '../clock.ts'
import type { Care, Preparation } from '../preparation.ts'
import type { Words } from '../words.ts'

/** What a view tells of the agenda. */
export interface AgendaPart {
  readonly agenda: readonly AgendaItem[]
  /** The activity that is on now. */
  readonly now: NowView | null
  /** When the session was first planned to end, in ms; null while it has no start. */
  readonly plannedEnd: number | null
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
  /** The lens that it is looked through. */
  readonly lens: string | null
  /** Minutes really taken; facilitators only. */
  readonly took: number | null
  /** When it was really begun, in ms; facilitators only. */
  readonly startedAt: number | null
  /** The minutes first planned, where they were changed. */
  readonly was: number | null
  /** Left out today, or kept for another day; facilitators only, others are not shown it. */
  readonly out: Out | null
  /** What was thought of beforehand; facilitators only, null for everyone else. */
  readonly prepared: Preparation | null
  /** Where a scene is meant to be held, in seconds of its own time; facilitators only, and only where it was thought of. */
  readonly pauseAt?: readonly number[] | undefined
}

export interface NowView {
  readonly id: string
  readonly type: ActivityType
  readonly title: Words
  readonly prompt: Words
  readonly lens: string | null
  /** Where a scene was held for noting, in seconds of its own time. */
  readonly pauses: readonly number[]
  readonly clock: ClockView
  /** That taking part is by choice here, and what else there is to do; null where nothing was said. */
  readonly care: Care | null
}
