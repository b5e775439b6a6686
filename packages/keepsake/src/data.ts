import type { Item } from '@coreflect/board'
import type { Locale } from '@coreflect/workshop'

/** An observation that its writer kept. `kind` is its name in words; `moment` counts seconds into the turn. */
export interface KeptObservation {
  readonly round: number
  readonly kind: string
  readonly moment: number | null
  readonly text: string
}

/** One thing on the debrief board: an offered card with where it comes from, or a note (`round` null, `tag` empty). */
export interface KeptCard {
  readonly text: string
  readonly tag: string
  readonly round: number | null
}

/** A board of a group, as its items were when it was read; `opened` where another group opened it to the room. */
export interface KeptBoard {
  readonly id: string
  readonly label: number
  readonly round: number
  readonly opened: boolean
  readonly items: readonly Item[]
  /** How many dots they have, by id, as far as that may be told. */
  readonly dots: ReadonlyMap<string, number>
}

/** When people meet again. `startsAt` in ms since 1970. */
export interface KeptDate {
  readonly id: string
  readonly title: string
  readonly startsAt: number
  readonly minutes: number
  readonly place: string
}

/**
 * What one person may take with them, already filtered by right: this package shows all that it is given.
 * `own` is null where nothing private belongs in the keepsake. `endsAt`, in ms since 1970, is when the server deletes
 * its copy; null while that is not known.
 */
export interface KeepsakeData {
  readonly title: string
  readonly locale: Locale
  readonly endsAt: number | null
  readonly own: {
    readonly page: string
    readonly takeaway: string
    readonly observations: readonly KeptObservation[]
  } | null
  readonly boards: readonly KeptBoard[]
  readonly themes: readonly { readonly title: string; readonly cards: readonly KeptCard[] }[]
  readonly loose: readonly KeptCard[]
  /** What the room agreed on, a line each. */
  readonly agreement: readonly string[]
  readonly resources: readonly { readonly title: string; readonly link: string | null }[]
  readonly dates: readonly KeptDate[]
}
