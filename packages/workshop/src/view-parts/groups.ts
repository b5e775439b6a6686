import type { GroupingMode } from '../activity.ts'
import type { Words } from '../words.ts'
import type { PersonView } from './people.ts'

/** What a view tells of groups. */
export interface GroupsPart {
  /** The grouping that is being prepared; facilitators only [G5]. */
  readonly draft: GroupingView | null
  /** The published groups of the newest grouping: all for facilitators and the screen, one's own for a person. */
  readonly groups: readonly GroupView[]
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
  readonly groups: readonly GroupView[]
  /** People who joined after it was formed and have no seat yet. */
  readonly unseated: readonly PersonView[]
}
