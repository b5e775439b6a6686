import type { Activity, GroupingMode, Lens } from './activity.ts'
import type { BoardFacts } from './board-facts.ts'
import type { Clock } from './clock.ts'
import type { DebriefFacts } from './debrief-facts.ts'
import type { DoingFacts } from './doing-facts.ts'
import type { Framework } from './framework.ts'
import type { Carried } from './grouping-history.ts'
import type { Needs } from './grouping-needs.ts'
import type { KeepFacts } from './keep-facts.ts'
import type { BroughtBack, Card, Offer, Outcome, Shown } from './observation.ts'
import type { RoomFacts } from './room-facts.ts'
import type { RunFacts } from './run-facts.ts'
import type { RoundClock } from './turns.ts'
import type { Locale, Words } from './words.ts'

/** The life of a session [L1]. `expired` is never stored: an expired session is deleted. */
export const sessionStates = ['draft', 'lobby', 'live', 'paused', 'wrap-up', 'revisit'] as const
export type SessionState = (typeof sessionStates)[number]

/** A person under a name for today. They are a token, never a socket [L4]. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly joinedAt: number
  /** Made up by a rehearsal; nobody holds this phone. */
  readonly simulated?: true | undefined
}

/** One person's place in a group and the role they hold in the first turn. */
export interface Seat {
  readonly person: string
  readonly role: number
}

/** One small group. `label` counts from 1; `place` is where to meet, in the facilitator's words or empty. */
export interface Group {
  readonly id: string
  readonly label: number
  readonly place: string
  readonly board: string
  /** Has a facilitator said that its place is step-free? Known to facilitators alone [G2]. */
  readonly stepFree: boolean
  /** How many may choose this group while people choose themselves; null without a limit. */
  readonly cap: number | null
  readonly seats: readonly Seat[]
}

/** A board that people have from a group in which they sat before it was merged or split. */
export interface EarlierBoard {
  readonly group: string
  readonly label: number
  readonly board: string
  readonly people: readonly string[]
  readonly right: 'write' | 'read'
}

/** One division of the room, for one round. Invisible to participants until published [G5]. */
export interface Grouping {
  readonly id: string
  /** The round of practice; below zero for groups of a talk or a walk, which belong to none. */
  readonly round: number
  readonly mode: GroupingMode
  readonly size: number
  readonly seed: number
  /** The round whose groups it repeats or mixes; null where none is named. */
  readonly from: number | null
  /** Who stays in their group when the rest is solved again [G5]. */
  readonly pins: readonly string[]
  /** May people choose a group on their phones now? */
  readonly choosing: boolean
  readonly groups: readonly Group[]
  readonly earlier: readonly EarlierBoard[]
}

/** One run of practice in one grouping. `closedAt` is when its offers were closed. */
export interface Round {
  readonly round: number
  readonly activity: string
  readonly room: RoundClock
  /** Groups that were given a clock of their own and lag behind the room's [T1]. */
  readonly own: { readonly [group: string]: RoundClock }
  readonly endedAt: number | null
  readonly closedAt: number | null
  /** How many notes were offered and how many passed, known once it is closed [C4]. */
  readonly offered: number
  readonly passed: number
}

export const docKinds = ['group', 'debrief', 'agreement', 'plan', 'own', 'sheet'] as const
export type DocKind = (typeof docKinds)[number]

/**
 * A document written together, one for each audience [P1]. `owner` is a group for a group's board, a person for an own page;
 * for a sheet that is written unseen a person or the device on a table, and `board` is where it will be revealed.
 */
export interface Doc {
  readonly id: string
  readonly kind: DocKind
  readonly owner: string | null
  readonly board?: string | undefined
}

/** When an activity was really begun and ended, in ms. */
export interface Actual {
  readonly startedAt: number
  readonly endedAt: number | null
}

/** What makes a session a rehearsal. */
export interface RehearsalFacts {
  /** How much faster than planned it goes. */
  readonly speed: number
  /** So many simulated people the server plays in it now, and again after a restart; absent while it plays none. */
  readonly simulated?: number | undefined
}

/** One workshop day or part of a day: the aggregate that only commands change. */
export interface Session extends RoomFacts, RunFacts, DebriefFacts, DoingFacts, KeepFacts, BoardFacts {
  readonly id: string
  readonly code: string
  readonly template: string
  /** A run-through that simulated people may join [L1]; no other session ever has any. */
  readonly rehearsal?: RehearsalFacts | undefined
  readonly title: Words
  /** The language for words that the server itself writes on boards. */
  readonly locale: Locale
  /** Grows with each change that others can see. A private answer leaves it as it is [C3]. */
  readonly version: number
  readonly state: SessionState
  readonly createdAt: number
  readonly startsAt: number | null
  readonly startedAt: number | null
  readonly closedAt: number | null
  /** How long a session is kept after its close, in days [K1]. */
  readonly keepDays: number
  readonly facilitators: readonly { readonly id: string; readonly name: string }[]
  readonly agenda: readonly Activity[]
  readonly lenses: readonly Lens[]
  /** The method whose words it goes by; null where it goes by none. */
  readonly framework: Framework | null
  readonly actual: { readonly [activity: string]: Actual }
  readonly current: { readonly activity: string; readonly clock: Clock } | null
  readonly people: readonly Person[]
  /** What facilitators alone know about who sits where [G2]. */
  readonly needs: Needs
  /** The earlier sessions of its programme, oldest first; a person who was there on the same device is the same here. */
  readonly follows: readonly string[]
  /** What people bring along from earlier sessions of their programme [G6]. */
  readonly carried: Carried
  readonly draft: Grouping | null
  /** Published groupings, oldest first; at most one a round. */
  readonly groupings: readonly Grouping[]
  readonly rounds: readonly Round[]
  /** Notes that were shown in their groups, until the window of their round closes. */
  readonly shown: readonly Shown[]
  readonly offers: readonly Offer[]
  readonly broughtBack: readonly BroughtBack[]
  /** Where scenes were held for noting, in seconds of their own time, by activity. */
  readonly pausePoints: { readonly [activity: string]: readonly number[] }
  readonly outcomes: readonly Outcome[]
  /** What passed and is not on the debrief board yet; the server writes it there and then takes it from here. */
  readonly cards: readonly Card[]
  readonly docs: readonly Doc[]
  /** The newest commands that carried an id, so that a doubled one changes nothing. */
  readonly done: readonly { readonly id: string; readonly version: number }[]
}
