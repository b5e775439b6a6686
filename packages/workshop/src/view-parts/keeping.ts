import type { Fate, NextDate, Resource } from '../keep-facts.ts'

/** A board that a group let go of after the close, while its word can still be changed. */
export interface LettingGo {
  readonly board: string
  readonly round: number
  readonly label: number
}

/** What a view tells of what is kept, and of what stays at hand. */
export interface KeepingPart {
  readonly resources: readonly Resource[]
  readonly dates: readonly NextDate[]
  /** Until when it can be said what is kept, in ms; null until the session was closed. */
  readonly decideUntil: number | null
  /** Boards of the viewer's own groups that open no more, and can still be kept until `decideUntil`. */
  readonly lettingGo: readonly LettingGo[]
  /** What each group said about its board, newest round last; facilitators alone. Never what is on it [P6]. */
  readonly fates: readonly { readonly round: number; readonly label: number; readonly fate: Fate | null }[]
}
