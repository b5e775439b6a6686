import type { Fate, NextDate, Resource } from '../keep-facts.ts'

/** What a view tells of what is kept, and of what stays at hand. */
export interface KeepingPart {
  readonly resources: readonly Resource[]
  readonly dates: readonly NextDate[]
  /** Until when it can be said what is kept, in ms; null until the session was closed. */
  readonly decideUntil: number | null
  /** What each group said about its board, newest round last; facilitators alone. Never what is on it [P6]. */
  readonly fates: readonly { readonly round: number; readonly label: number; readonly fate: Fate | null }[]
}
