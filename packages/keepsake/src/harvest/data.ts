import type { DebriefCounts } from '@coreflect/board'
import type { Locale } from '@coreflect/workshop'
import type { KeptCard } from '../data.ts'

/** One item of the day: what was planned, what it took, in minutes; null where it was not held. */
interface HeldActivity {
  readonly title: string
  readonly planned: number
  readonly took: number | null
}

/** A question that was answered without names, with its sums; `null` where fewer than five answered. */
export interface HarvestedPulse {
  readonly question: string
  readonly given: number
  readonly sums: readonly { readonly of: string; readonly count: number }[] | null
}

/**
 * What facilitators take home from a session: no names of people, no groups, nothing private. This package shows all that it
 * is given. `dots` of a theme or card are null where none are told.
 */
export interface HarvestData {
  readonly title: string
  readonly locale: Locale
  readonly endsAt: number | null
  readonly agenda: readonly HeldActivity[]
  readonly rounds: readonly { readonly round: number; readonly offered: number; readonly passed: number }[]
  readonly themes: readonly {
    readonly title: string
    readonly dots: number | null
    readonly cards: readonly (KeptCard & { readonly dots: number | null })[]
  }[]
  readonly loose: readonly (KeptCard & { readonly dots: number | null })[]
  /** With the lenses' names in words. */
  readonly counts: DebriefCounts
  readonly parked: readonly string[]
  readonly questions: readonly string[]
  readonly pulses: readonly HarvestedPulse[]
}
