import type { Role } from './activity.ts'
import { assigned } from './roles-matching.ts'
import type { Group, Seat } from './session.ts'

/**
 * The role that a seat holds in a turn (both count from 0): roles rotate by one seat each turn, so that with as many
 * seats as roles everyone holds each role once a round [G4]. Seats beyond the roles keep the last role (they observe);
 * with fewer seats than roles the last roles stay empty.
 */
export function roleIndex(seats: readonly Seat[], seat: Seat, turn: number, roles: number): number {
  const turning = seats
    .filter((one) => one.role < roles)
    .map((one) => one.role)
    .sort((a, b) => a - b)
  const place = turning.indexOf(seat.role)
  if (seat.role >= roles || place === -1) return roles - 1
  const round = turning.length
  return (((place - turn) % round) + round) % round
}

/** Who holds which role of a group in a turn (from 0), in the order of the seats. */
export function rolesInTurn(
  group: Group,
  roles: readonly Role[],
  turn: number,
): readonly { readonly person: string; readonly role: Role }[] {
  return group.seats.flatMap((seat) => {
    const role = roles[roleIndex(group.seats, seat, turn, roles.length)]
    return role === undefined ? [] : [{ person: seat.person, role }]
  })
}

/** What roles are given by: how many turn, and what it costs a person to sit at a place of the group first. */
export interface RoleChoice {
  readonly roles: number
  /** How much worse than any other place this one is for this person; whole numbers. */
  readonly cost: (person: string, place: number) => number
  readonly observes: (person: string) => boolean
}

/**
 * Seats for one group, at the least cost of all ways to seat it [G4]. Whoever observes today sits beyond the roles and takes no
 * turn; the others are numbered from 0 without gaps.
 */
export function seatGroup(people: readonly string[], choice: RoleChoice): readonly Seat[] {
  const places = assigned(
    people.length,
    people.map(() => 1),
    (i, place) => choice.cost(people[i] as string, place),
  )
  return seatedAt(people, places, choice)
}

/** The seats of people at these places: observers go beyond the roles, and the gaps that they leave are closed. */
export function seatedAt(
  people: readonly string[],
  places: readonly number[],
  { roles, observes }: Pick<RoleChoice, 'roles' | 'observes'>,
): readonly Seat[] {
  const row = people
    .map((person, i) => ({ person, place: places[i] as number }))
    .sort((a, b) => a.place - b.place)
    .map(({ person }) => person)
  const taking = row.filter((person) => !observes(person))
  const turning = taking.slice(0, roles)
  const beyond = [...taking.slice(roles), ...row.filter(observes)]
  return [
    ...turning.map((person, role) => ({ person, role })),
    ...beyond.map((person, i) => ({ person, role: (taking.length === 0 ? 0 : roles) + i })),
  ]
}
