import type { GroupingMode } from '../activity.ts'
import type { Finding } from '../grouping-findings.ts'
import type { Needs } from '../grouping-needs.ts'
import type { Words } from '../words.ts'
import type { PersonView } from './people.ts'

/** What a view tells of groups. */
export interface GroupsPart {
  /** The grouping that is being prepared; facilitators only [G5]. */
  readonly draft: GroupingView | null
  /** The published groups of the newest grouping: all for facilitators and the screen, one's own for a person. */
  readonly groups: readonly GroupView[]
  /** What goes into forming groups, and what a grouping does not give; facilitators only [G2]. */
  readonly forming: FormingView | null
  /** The groups that this person may choose now; null while none are chosen. Never names. */
  readonly choosing: ChoosingView | null
}

export interface FormingView {
  readonly needs: Needs
  /** What the draft does not give, and what the newest published groups do not. */
  readonly findings: readonly Finding[]
  readonly published: readonly Finding[]
  /** What only facilitators know of each group of the draft and of the newest published grouping. */
  readonly groups: readonly { readonly group: string; readonly stepFree: boolean; readonly cap: number | null }[]
  /** Rounds whose groups can be repeated or mixed, oldest first. */
  readonly rounds: readonly number[]
}

export interface ChoosingView {
  readonly round: number
  readonly groups: readonly {
    readonly id: string
    readonly label: number
    readonly place: string
    /** How many places are free; null without a limit. */
    readonly free: number | null
    readonly mine: boolean
  }[]
}

/** A place at a group's table. `role` is the role held in the first turn. */
export interface SeatView {
  readonly person: string
  readonly name: string
  readonly role: RoleView | null
}

export interface RoleView {
  readonly id: string
  readonly name: Words
}

export interface GroupView {
  readonly id: string
  /** The round that it was formed for. */
  readonly round: number
  readonly label: number
  readonly place: string
  /** Empty for the screen while names are off [P4]. */
  readonly seats: readonly SeatView[]
}

export interface GroupingView {
  readonly id: string
  readonly round: number
  readonly mode: GroupingMode
  readonly size: number
  readonly seed: number
  /** The round whose groups it repeats or mixes. */
  readonly from: number | null
  /** Who stays when the rest is formed again. */
  readonly pins: readonly string[]
  /** May people choose on their phones now? */
  readonly choosing: boolean
  readonly groups: readonly GroupView[]
  /** People who joined after it was formed and have no seat yet. */
  readonly unseated: readonly PersonView[]
}
