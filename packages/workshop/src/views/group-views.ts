import { personIn } from '../lookup.ts'
import { once } from '../once.ts'
import { placeForScreen } from '../place.ts'
import { rolesInTurn } from '../roles.ts'
import { groupWith, newestGrouping } from '../rounds.ts'
import type { Group, Grouping, Session } from '../session.ts'
import type { GroupingView, GroupView, PersonView, RoleView } from '../view.ts'

/** Someone's name for today; empty for a person who is not in the room any more. */
export function nameOf(session: Session, person: string): string {
  return personIn(session, person)?.name ?? ''
}

const viewsOf = once((_: Session) => new Map<Group, GroupView>())

/** One group as everyone in it sees it; made once for all of them. */
function groupView(session: Session, grouping: Grouping, group: Group): GroupView {
  const views = viewsOf(session)
  const view = views.get(group) ?? makeGroupView(session, grouping, group)
  views.set(group, view)
  return view
}

function makeGroupView(session: Session, grouping: Grouping, group: Group): GroupView {
  const roles = session.agenda.find((one) => one.practice?.round === grouping.round)?.practice?.roles ?? []
  const first = new Map<string, RoleView>(
    rolesInTurn(group, roles, 0).map(({ person, role }) => [person, { id: role.id, name: role.name }]),
  )
  return {
    id: group.id,
    round: grouping.round,
    label: group.label,
    place: group.place,
    seats: group.seats.map(({ person }) => ({
      person,
      name: nameOf(session, person),
      role: first.get(person) ?? null,
    })),
  }
}

/** The newest published groups with everyone in them; for facilitators. */
export function allGroups(session: Session): readonly GroupView[] {
  const grouping = newestGrouping(session)
  return grouping?.groups.map((group) => groupView(session, grouping, group)) ?? []
}

/** The newest published groups without names, and without what would let somebody in; for the screen [P4]. */
export function groupPlaces(session: Session): readonly GroupView[] {
  return allGroups(session).map((group) => ({ ...group, place: placeForScreen(group.place), seats: [] }))
}

/** The one group that a person sits in now, or none. */
export function ownGroup(session: Session, person: string): readonly GroupView[] {
  const grouping = newestGrouping(session)
  const group = groupWith(grouping, person)
  return grouping === undefined || group === undefined ? [] : [groupView(session, grouping, group)]
}

/** The one group that works at a table device; the labels of all, without names, until somebody has said which it is. */
export function groupsForTable(session: Session, group: Group | undefined): readonly GroupView[] {
  const grouping = newestGrouping(session)
  if (grouping === undefined || group === undefined) return groupPlaces(session)
  return [groupView(session, grouping, group)]
}

/** The grouping that is being prepared, with those who have no seat in it yet; for facilitators [G5]. */
export function draftView(session: Session): GroupingView | null {
  const { draft } = session
  if (draft === null) return null
  const unseated: PersonView[] = session.people
    .filter((person) => groupWith(draft, person.id) === undefined)
    .map(({ id, name }) => ({ id, name }))
  const { id, round, mode, size, seed, from, pins, choosing } = draft
  return {
    id,
    round,
    mode,
    size,
    seed,
    from,
    pins: pins.filter((person) => groupWith(draft, person) !== undefined),
    choosing,
    groups: draft.groups.map((group) => groupView(session, draft, group)),
    unseated,
  }
}
