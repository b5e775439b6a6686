import type { Lens } from './activity.ts'
import type { Framework } from './framework.ts'
import type { Fate } from './keep-facts.ts'
import type { DocKind, SessionState } from './session.ts'
import type { AgendaPart } from './view-parts/agenda.ts'
import type { BoardsPart } from './view-parts/boards.ts'
import type { ConsentPart } from './view-parts/consent.ts'
import type { DebriefPart } from './view-parts/debrief.ts'
import type { DoingPart } from './view-parts/doings.ts'
import type { GroupsPart } from './view-parts/groups.ts'
import type { KeepingPart } from './view-parts/keeping.ts'
import type { MediaViewPart } from './view-parts/media.ts'
import type { PeoplePart } from './view-parts/people.ts'
import type { RoundPart } from './view-parts/round.ts'
import type { RunPart } from './view-parts/run.ts'
import type { SignalsPart } from './view-parts/signals.ts'
import type { Locale, Words } from './words.ts'

export type * from './view-parts/agenda.ts'
export type * from './view-parts/boards.ts'
export type * from './view-parts/consent.ts'
export type * from './view-parts/debrief.ts'
export type * from './view-parts/doings.ts'
export type * from './view-parts/groups.ts'
export type * from './view-parts/keeping.ts'
export type * from './view-parts/media.ts'
export type * from './view-parts/people.ts'
export type * from './view-parts/round.ts'
export type * from './view-parts/run.ts'
export type * from './view-parts/signals.ts'

/**
 * What one viewer receives of a session, and nothing else. Built by `viewFor`. Times in ms by the server's clock. Each part
 * of it is described in a file of its own.
 */
export interface View
  extends AgendaPart,
    PeoplePart,
    GroupsPart,
    RoundPart,
    RunPart,
    ConsentPart,
    SignalsPart,
    DebriefPart,
    BoardsPart,
    DoingPart,
    KeepingPart,
    MediaViewPart {
  readonly version: number
  readonly me: Me
  readonly session: SessionView
  readonly lenses: readonly Lens[]
  /** The words of the method that the session goes by, for everyone to read; null where it goes by none. */
  readonly framework: Framework | null
  /** Every document that this viewer may open now. */
  readonly docs: readonly DocView[]
}

export type Me =
  | { readonly kind: 'facilitator'; readonly id: string; readonly name: string }
  | { readonly kind: 'person' | 'keepsake' | 'guest'; readonly id: string; readonly name: string }
  /** A device on a group's table; `label` is the group's number, null until somebody has said which. */
  | { readonly kind: 'table'; readonly id: string; readonly label: number | null }
  | { readonly kind: 'screen' }

export interface SessionView {
  readonly id: string
  /** To join by; facilitators, the screen and people in the room. Null afterwards. */
  readonly code: string | null
  readonly title: Words
  /** A run-through with simulated people: every screen says so [L1]. */
  readonly rehearsal: boolean
  readonly locale: Locale
  readonly state: SessionState
  readonly facilitators: readonly string[]
  readonly startsAt: number | null
  readonly startedAt: number | null
  readonly closedAt: number | null
  readonly keepDays: number
  /** When everything of this session is deleted; null until it was closed [K1]. */
  readonly endsAt: number | null
}

/** What is written about, and the viewer's own sheet; null where they have none, and once it is being revealed. */
export interface UnseenView {
  readonly prompt: string
  readonly state: 'writing' | 'revealing'
  readonly sheet: string | null
}

export interface DocView {
  readonly id: string
  readonly kind: DocKind
  readonly right: 'write' | 'read'
  /** Another group's board, which that group has opened to the room. */
  readonly opened?: true | undefined
  /** A group's board that facilitators have shut: everybody reads it, and nobody writes. */
  readonly shut?: true | undefined
  /** While its group writes unseen. */
  readonly unseen?: UnseenView | undefined
  /** For a group's board: the group's label and round. */
  readonly group: { readonly id: string; readonly label: number; readonly round: number } | null
  /** What a group said about its board, or the viewer about their own page; null where nothing was said. */
  readonly fate: Fate | null
  /** May the viewer say what becomes of it? */
  readonly decides: boolean
  /** When it ends; null until the session was closed [K1]. */
  readonly endsAt: number | null
}
