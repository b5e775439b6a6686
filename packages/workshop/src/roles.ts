import type { Role } from './activity.ts'
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

/** All orders of the numbers below `count`, the plain one first. */
function orders(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return orders(count - 1)
    .flatMap((rest) => Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]))
    .sort((a, b) => a.join().localeCompare(b.join()))
}

/**
 * Seats for one group, so that the role first held repeats as rarely as possible [G4]. `held(person, role)` is how often
 * a person held the role of this number first. Up to six people: every order is tried.
 */
export function seatGroup(people: readonly string[], held: (person: string, role: number) => number): readonly Seat[] {
  const cost = (order: readonly number[]) =>
    order.reduce((sum, role, i) => sum + held(people[i] as string, role) ** 2, 0)
  const all = people.length <= 6 ? orders(people.length) : [people.map((_, i) => i)]
  const best = all.reduce((kept, order) => (cost(order) < cost(kept) ? order : kept))
  return people.map((person, i) => ({ person, role: best[i] as number })).sort((a, b) => a.role - b.role)
}
