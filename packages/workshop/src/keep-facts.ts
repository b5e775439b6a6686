/** What a group says about its board: it stays for the group, the whole room may read it, or it goes. */
export const fates = ['keep', 'open', 'let-go'] as const
export type Fate = (typeof fates)[number]

/** Something to read or look at further, from a facilitator: a line, a link or both. */
export interface Resource {
  readonly id: string
  readonly title: string
  /** An address that begins with http: or https:; null for a line without one. */
  readonly link: string | null
}

/** When people meet again. `startsAt` in ms; `minutes` how long; `place` in a facilitator's words, or empty. */
export interface NextDate {
  readonly id: string
  readonly title: string
  readonly startsAt: number
  readonly minutes: number
  readonly place: string
}

/** What is kept of a session, and what stays at hand. */
export interface KeepFacts {
  /** The word of each group about its board, by board; without one the board goes with the workshop. */
  readonly fates: { readonly [board: string]: Fate }
  /** Who keeps a copy of their own page and notes, by id in the order of ids. */
  readonly keepers: readonly string[]
  /** Has the server taken from storage what nobody kept? */
  readonly letGo: boolean
  readonly resources: readonly Resource[]
  readonly dates: readonly NextDate[]
}

/** A session about which nothing was decided yet. */
export const noKeepFacts: KeepFacts = { fates: {}, keepers: [], letGo: false, resources: [], dates: [] }
