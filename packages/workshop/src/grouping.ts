import type { GroupingMode } from './activity.ts'
import { seeded } from './chance.ts'
import type { Met } from './grouping-history.ts'
import type { Needs } from './grouping-needs.ts'
import { type Aims, type Problem, placeCost, problemOf, type RoleHistory } from './grouping-problem.ts'
import { type Found, searched } from './grouping-search.ts'
import { groupSizes, sizesAround } from './grouping-sizes.ts'
import type { Spot } from './grouping-state.ts'
import { seatedAt, seatGroup } from './roles.ts'
import type { Seat } from './session.ts'

/** How people are divided. */
export interface HowToDivide {
  readonly mode: GroupingMode
  readonly size: number
  readonly seed: number
}

/** What a division stands on. */
export interface Ground {
  readonly needs: Needs
  readonly met: Met
  readonly history: RoleHistory
  /** How many roles turn. */
  readonly roles: number
  /** The groups that are repeated, or from which no two shall meet. */
  readonly earlier: readonly (readonly string[])[]
  /** Who stays in which group, in the order of the groups. */
  readonly pinned: readonly (readonly string[])[]
  /** Will there be another round, for which new pairs should be left? */
  readonly ahead: boolean
}

/** A division of people into groups with their seats. `steps` is how many exchanges were weighed for it. */
export interface Divided {
  readonly groups: readonly (readonly Seat[])[]
  readonly steps: number
}

/** How many exchanges are weighed at most for so many people: the bound of the time that forming groups takes. */
export function mostSteps(people: number): number {
  return Math.min(24_000, 1_200 * people)
}

/** A look at the round after this one may take so small a part of them. */
const aheadShare = 1 / 8

/** In rooms of these sizes a choice can leave the next round without new pairs: up to so many divisions are tried. */
const smallRoom = { least: 9, most: 18 } as const
const mostTries = 8

const noPins: ReadonlyMap<number, number> = new Map()

/**
 * Divides people into groups with a first role for everyone. Deterministic by seed, by what it stands on and by the order of
 * `people` (of arrival) [G5]. Needs go before everything else, then what the way of forming asks for, fair roles [G4] and few
 * known people [G3]; what cannot be had is as little as was found, and `findings` tells it. Where people choose themselves, or
 * are seated by hand, only those who are pinned have a seat.
 */
export function divide(people: readonly string[], how: HowToDivide, ground: Ground): Divided {
  if (people.length < 2) return { groups: [], steps: 0 }
  const here = new Set(people)
  const pinned = ground.pinned.map((group) => group.filter((person) => here.has(person)))
  switch (how.mode) {
    case 'by-hand':
    case 'self-select': {
      const count = Math.max(pinned.length, groupSizes(people.length, how.size).length)
      return {
        groups: seatAll(
          Array.from({ length: count }, (_, i) => pinned[i] ?? []),
          ground,
        ),
        steps: 0,
      }
    }
    case 'count-off':
      return mended(people, counted(people, how.size, pinned), how, ground)
    case 'stay':
      if (ground.earlier.length === 0) return drawn(people, how, ground, pinned)
      return mended(people, repeated(people, ground, pinned), how, ground)
    default:
      return drawn(people, how, ground, pinned)
  }
}

function seatAll(groups: readonly (readonly string[])[], { needs, history, roles }: Ground): Divided['groups'] {
  const observes = (person: string) => needs.observe.includes(person)
  const cost = (person: string, place: number) => placeCost(person, place, roles, history, observes(person))
  return groups.map((group) => seatGroup(group, { roles, cost, observes }))
}

/** Counting off: the people in order of arrival say 1, 2, 3 … and equal numbers sit together, whoever is pinned apart. */
function counted(people: readonly string[], size: number, pinned: readonly (readonly string[])[]): string[][] {
  const sizes = sizesAround(
    groupSizes(people.length, size),
    pinned.map((group) => group.length),
  )
  const groups = sizes.map((_, i) => [...(pinned[i] ?? [])])
  const seated = new Set(groups.flat())
  let at = 0
  for (const person of people) {
    if (seated.has(person)) continue
    while ((groups[at % sizes.length]?.length ?? 0) >= (sizes[at % sizes.length] ?? 0)) at += 1
    groups[at % sizes.length]?.push(person)
    at += 1
  }
  return groups
}

/** The same groups again; who has left is left out, a lone rest and newcomers join the smallest groups. */
function repeated(people: readonly string[], { earlier }: Ground, pinned: readonly (readonly string[])[]): string[][] {
  const here = new Set(people)
  const held = new Set(pinned.flat())
  const count = Math.max(earlier.length, pinned.length)
  const groups = Array.from({ length: count }, (_, i) => [
    ...(pinned[i] ?? []),
    ...(earlier[i] ?? []).filter((person) => here.has(person) && !held.has(person)),
  ])
  const kept = groups.map((group, i) => (group.length >= 2 || (pinned[i]?.length ?? 0) > 0 ? group : []))
  const seated = new Set(kept.flat())
  for (const person of people) {
    if (seated.has(person)) continue
    const open = kept.filter((group) => group.length > 0)
    if (open.length === 0) kept[0]?.push(person)
    else open.reduce((small, group) => (group.length < small.length ? group : small)).push(person)
  }
  return kept.filter((group, i) => group.length > 0 || i < pinned.length)
}

const spotsOf = (sizes: readonly number[]): readonly Spot[] =>
  sizes.flatMap((size, group) => Array.from({ length: size }, (_, place) => ({ group, place })))

/** Given groups with as few exchanges as mend the needs that they break; roles follow by matching. */
function mended(people: readonly string[], groups: readonly string[][], how: HowToDivide, ground: Ground): Divided {
  const problem = problemOf(people, ground.needs, { met: null, origins: [], tags: false, history: null }, ground.roles)
  const at = new Map(people.map((person, i) => [person, i]))
  const start = groups.flatMap((group) => group.map((person) => at.get(person) as number))
  const spots = spotsOf(groups.map((group) => group.length))
  const pinned = pinsOf(people, ground.pinned)
  const search = { spots, groups: groups.length, pinned, next: seeded(how.seed), most: mostSteps(people.length) }
  const found = searched(problem, search, start)
  return { groups: seatAll(groupsOf(problem, spots, groups.length, found), ground), steps: found.steps }
}

function pinsOf(people: readonly string[], pinned: readonly (readonly string[])[]): ReadonlyMap<number, number> {
  if (pinned.length === 0) return noPins
  const at = new Map(people.map((person, i) => [person, i]))
  return new Map(
    pinned.flatMap((group, i) =>
      group.flatMap((person) => {
        const number = at.get(person)
        return number === undefined ? [] : [[number, i] as const]
      }),
    ),
  )
}

function groupsOf(
  problem: Problem,
  spots: readonly Spot[],
  count: number,
  { on }: Found,
): readonly (readonly string[])[] {
  const groups: string[][] = Array.from({ length: count }, () => [])
  spots.forEach((spot, seat) => {
    groups[spot.group]?.push(problem.people[on[seat] as number] as string)
  })
  return groups
}

function aimsOf(mode: GroupingMode, { met, earlier, history }: Ground): Aims {
  const chance = mode === 'random'
  return {
    met: chance ? null : met,
    origins: mode === 'jigsaw' ? earlier : [],
    tags: mode === 'balanced',
    history,
  }
}

/** Groups drawn anew: a search over divisions, whose places are the roles that people hold first. */
function drawn(
  people: readonly string[],
  how: HowToDivide,
  ground: Ground,
  pinned: readonly (readonly string[])[],
): Divided {
  const sizes = sizesAround(
    groupSizes(people.length, how.size),
    pinned.map((group) => group.length),
  )
  const spots = spotsOf(sizes)
  const pins = pinsOf(people, pinned)
  const problem = problemOf(people, ground.needs, aimsOf(how.mode, ground), ground.roles)
  const look =
    ground.ahead &&
    how.mode === 'mix-new' &&
    pins.size === 0 &&
    people.length >= smallRoom.least &&
    people.length <= smallRoom.most
  const most = mostSteps(people.length)
  let steps = 0
  let best: { readonly found: Found; readonly after: number } | null = null
  for (let tried = 0; tried < (look ? mostTries : 1); tried += 1) {
    const next = seeded(how.seed + tried * 0x9e37_79b9)
    const search = { spots, groups: sizes.length, pinned: pins, next, most: most - steps }
    const found = searched(problem, search, null)
    steps += found.steps
    const after =
      look && found.perfect
        ? followed(people, groupsSeated(problem, spots, sizes.length, found, ground), ground, how)
        : null
    steps += after?.steps ?? 0
    const cost = after?.cost ?? 0
    if (best === null || found.cost < best.found.cost || (found.cost === best.found.cost && cost < best.after)) {
      best = { found, after: cost }
    }
    if (best.after === 0 || !found.perfect || steps >= most) break
  }
  const found = (best as NonNullable<typeof best>).found
  return { groups: groupsSeated(problem, spots, sizes.length, found, ground), steps }
}

function groupsSeated(
  problem: Problem,
  spots: readonly Spot[],
  count: number,
  { on }: Found,
  ground: Ground,
): Divided['groups'] {
  const observes = (person: string) => ground.needs.observe.includes(person)
  return Array.from({ length: count }, (_, group) => {
    const seats = spots.flatMap((spot, seat) => (spot.group === group ? [seat] : []))
    return seatedAt(
      seats.map((seat) => problem.people[on[seat] as number] as string),
      seats.map((seat) => (spots[seat] as Spot).place),
      { roles: ground.roles, observes },
    )
  })
}

/** How well the round after this one could be mixed: what its best division would cost above its roles. */
function followed(
  people: readonly string[],
  groups: Divided['groups'],
  ground: Ground,
  how: HowToDivide,
): { readonly cost: number; readonly steps: number } {
  const group = new Map(groups.flatMap((seats, i) => seats.map(({ person }) => [person, i] as const)))
  const role = new Map(groups.flatMap((seats) => seats.map((seat) => [seat.person, seat.role] as const)))
  const { met, history } = ground
  const after: Ground = {
    ...ground,
    met: (one, other) => met(one, other) + (group.get(one) === group.get(other) ? 1 : 0),
    history: {
      held: (person, place) => history.held(person, place) + (role.get(person) === place ? 1 : 0),
      last: (person) => role.get(person) ?? -1,
      debt: history.debt,
    },
  }
  const sizes = groupSizes(people.length, how.size)
  const problem = problemOf(people, ground.needs, aimsOf('mix-new', after), ground.roles)
  const search = {
    spots: spotsOf(sizes),
    groups: sizes.length,
    pinned: noPins,
    next: seeded(how.seed),
    most: mostSteps(people.length) * aheadShare,
  }
  const found = searched(problem, search, null)
  const places = found.on.reduce(
    (sum, person, seat) => sum + problem.place(person, (search.spots[seat] as Spot).place),
    0,
  )
  return { cost: found.cost - places, steps: found.steps }
}
