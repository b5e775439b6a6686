import type { ActivityType } from '../activity.ts'
import type { ClockView } from '../clock.ts'
import type { Words } from '../words.ts'

/** What a view tells of the agenda. */
export interface AgendaPart {
  readonly agenda: readonly AgendaItem[]
  /** The activity that is on now. */
  readonly now: NowView | null
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

export interface NowView {
  readonly id: string
  readonly type: ActivityType
  readonly title: Words
  readonly prompt: Words
  readonly lens: string | null
  readonly clock: ClockView
}
