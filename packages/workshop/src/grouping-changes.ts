import { groupWith } from './rounds.ts'
import type { EarlierBoard, Group, Grouping, Seat } from './session.ts'

/** What a change of a grouping must know: how many roles turn, and whether its round has begun. */
export interface Footing {
  readonly roles: number
  readonly begun: boolean
}

/** A seat for someone who comes to a group that has begun: beyond the roles that turn, so that nobody's role changes [G7]. */
function lastSeat(seats: readonly Seat[], { roles, begun }: Footing): number {
  const highest = Math.max(-1, ...seats.map((seat) => seat.role))
  return begun ? Math.max(highest + 1, roles) : highest + 1
}

/** The seats of a group numbered from 0 again, in their order. */
function renumbered(seats: readonly Seat[]): readonly Seat[] {
  return [...seats].sort((a, b) => a.role - b.role).map((seat, role) => ({ ...seat, role }))
}

const without = (group: Group, people: readonly string[], { begun }: Footing): Group => {
  const rest = group.seats.filter((seat) => !people.includes(seat.person))
  if (rest.length === group.seats.length) return group
  return { ...group, seats: begun ? rest : renumbered(rest) }
}

/** Someone sits in another group from now on; where its round has begun, as an observer beyond the roles. */
export function moved(grouping: Grouping, person: string, to: string, footing: Footing): Grouping {
  const groups = grouping.groups.map((group) => {
    if (group.id !== to) return without(group, [person], footing)
    const seated = group.seats.some((seat) => seat.person === person)
    return seated ? group : { ...group, seats: [...group.seats, { person, role: lastSeat(group.seats, footing) }] }
  })
  return { ...grouping, groups }
}

/** Someone has no seat any more and waits in the plenary. */
export function unseated(grouping: Grouping, person: string, footing: Footing): Grouping {
  return { ...grouping, groups: grouping.groups.map((group) => without(group, [person], footing)) }
}

const earlierBoard = (
  group: Group,
  people: readonly string[],
  right: EarlierBoard['right'],
): readonly EarlierBoard[] =>
  group.board === '' || people.length === 0
    ? []
    : [{ group: group.id, label: group.label, board: group.board, people, right }]

/**
 * Two groups are one from now on: everyone of `from` sits in `into` and takes the free roles, or observes where the round has
 * begun. They go on to have the board that they wrote on together.
 */
export function merged(grouping: Grouping, from: string, into: string, footing: Footing): Grouping {
  const leaving = grouping.groups.find((group) => group.id === from)
  if (leaving === undefined) return grouping
  const people = leaving.seats.map((seat) => seat.person)
  const groups = grouping.groups
    .filter((group) => group.id !== from)
    .map((group) => (group.id === into ? { ...group, seats: takenIn(group.seats, people, footing) } : group))
  return { ...grouping, groups, earlier: [...grouping.earlier, ...earlierBoard(leaving, people, 'write')] }
}

/** Newcomers fill the roles that nobody holds, then sit beyond them: in a group of one and one, both take turns again. */
function takenIn(seats: readonly Seat[], people: readonly string[], footing: Footing): readonly Seat[] {
  const row = [...seats]
  for (const person of people) {
    const free = Array.from({ length: footing.roles }, (_, role) => role).find(
      (role) => !row.some((seat) => seat.role === role),
    )
    const role = free !== undefined && (!footing.begun || row.length < 2) ? free : lastSeat(row, footing)
    row.push({ person, role })
  }
  return row
}

/** Some of a group sit in a new group from now on. They can still read the board that they leave. */
export function split(
  grouping: Grouping,
  from: string,
  leaving: readonly string[],
  made: Pick<Group, 'id' | 'board'>,
  footing: Footing,
): Grouping {
  const group = grouping.groups.find((one) => one.id === from)
  if (group === undefined) return grouping
  const label = Math.max(0, ...grouping.groups.map((one) => one.label)) + 1
  const seats = renumbered(group.seats.filter((seat) => leaving.includes(seat.person)))
  const second: Group = { ...made, label, place: '', stepFree: false, cap: null, seats }
  const rest = { ...group, seats: turning(without(group, leaving, footing).seats, footing) }
  return {
    ...grouping,
    groups: [...grouping.groups.map((one) => (one.id === from ? rest : one)), second],
    earlier: [...grouping.earlier, ...earlierBoard(group, leaving, 'read')],
  }
}

/** Seats in which at least two take turns, as long as two are left. */
function turning(seats: readonly Seat[], { roles }: Footing): readonly Seat[] {
  return seats.length >= 2 && seats.filter((seat) => seat.role < roles).length < 2 ? renumbered(seats) : seats
}

/** Two people of one group hold each other's roles from now on; null if they do not sit together. */
export function rolesSwapped(grouping: Grouping, one: string, other: string): Grouping | null {
  const group = groupWith(grouping, one)
  const first = group?.seats.find((seat) => seat.person === one)
  const second = group?.seats.find((seat) => seat.person === other)
  if (group === undefined || first === undefined || second === undefined) return null
  const seats = group.seats.map((seat) => {
    if (seat === first) return { ...seat, role: second.role }
    return seat === second ? { ...seat, role: first.role } : seat
  })
  const groups = grouping.groups.map((other) => (other.id === group.id ? { ...group, seats } : other))
  return { ...grouping, groups }
}
