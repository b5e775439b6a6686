import { newestGrouping } from './rounds.ts'
import type { Group, Session } from './session.ts'

/** What became of one published group: who came, who went, whose role is another, and whether it is new. */
export interface GroupChange {
  readonly group: Group
  readonly isNew: boolean
  readonly came: readonly string[]
  readonly left: readonly string[]
  /** Those who stayed and hold another role than before. */
  readonly roles: readonly string[]
  /** Did everyone who came sit in another group before? */
  readonly fromGroups: boolean
}

/** What changed in the published groups from one state to the next. A new grouping is no change of the one before. */
export function differencesOf(before: Session, after: Session): readonly GroupChange[] {
  const [was, is] = [newestGrouping(before), newestGrouping(after)]
  if (was === undefined || is === undefined || was === is || was.id !== is.id) return []
  const seatedBefore = new Set(was.groups.flatMap(({ seats }) => seats.map(({ person }) => person)))
  return is.groups.flatMap((group): GroupChange[] => {
    const old = was.groups.find(({ id }) => id === group.id)
    if (old?.seats === group.seats) return []
    const roleBefore = new Map(old?.seats.map(({ person, role }) => [person, role]))
    const here = new Set(group.seats.map(({ person }) => person))
    const came = [...here].filter((person) => !roleBefore.has(person))
    const left = [...roleBefore.keys()].filter((person) => !here.has(person))
    const swapped = group.seats.filter(({ person, role }) => roleBefore.has(person) && roleBefore.get(person) !== role)
    // Numbers also close up when somebody comes or goes; only a change among the same people is a swap.
    const roles = came.length + left.length > 0 ? [] : swapped.map(({ person }) => person)
    const fromGroups = came.every((person) => seatedBefore.has(person))
    return [{ group, isNew: old === undefined, came, left, roles, fromGroups }]
  })
}
