import { shuffled } from './chance.ts'
import { costs, type Problem } from './grouping-problem.ts'
import { Division, type Spot } from './grouping-state.ts'
import { assigned } from './roles-matching.ts'

/** A division that was found. `steps` is how many exchanges were weighed for it, never more than were allowed. */
export interface Found {
  /** The person at each seat, as numbers. */
  readonly on: readonly number[]
  readonly cost: number
  /** Is nothing left to be better: no need broken, nobody met again, and no role held again that need not be? */
  readonly perfect: boolean
  readonly steps: number
}

/** What a search may use. */
export interface Search {
  readonly spots: readonly Spot[]
  readonly groups: number
  /** Who stays in which group. */
  readonly pinned: ReadonlyMap<number, number>
  readonly next: () => number
  /** How many exchanges may be weighed at most: the bound of its time, the same on every machine. */
  readonly most: number
}

/** After so many exchanges in a row without a better division, the search begins somewhere else. */
const patience = 60

/** A new seating is as much work as so many exchanges for each person. */
const seatingWork = 8

/** Someone who has just been moved stays for so many exchanges at least, and up to so many more by chance. */
const rest = { least: 3, more: 6 } as const

/**
 * A first division: everyone at the place that a perfect matching of people to places gives them [G4], who is pinned in their
 * group, the others by chance.
 */
function firstSeating(problem: Problem, { spots, pinned, next }: Search): readonly number[] {
  const on = spots.map(() => -1)
  for (const [person, group] of pinned) {
    const free = spots.flatMap((spot, seat) => (spot.group === group && on[seat] === -1 ? [seat] : []))
    const cost = (seat: number) => problem.place(person, (spots[seat] as Spot).place)
    on[free.reduce((kept, seat) => (cost(seat) < cost(kept) ? seat : kept))] = person
  }
  const others = shuffled(
    problem.people.flatMap((_, person) => (pinned.has(person) ? [] : [person])),
    next,
  )
  const open = spots.flatMap((_, seat) => (on[seat] === -1 ? [seat] : []))
  const places = Math.max(0, ...spots.map((spot) => spot.place)) + 1
  const seatsAt = Array.from({ length: places }, (_, place) =>
    shuffled(
      open.filter((seat) => (spots[seat] as Spot).place === place),
      next,
    ),
  )
  const at = assigned(
    others.length,
    seatsAt.map((seats) => seats.length),
    (i, place) => problem.place(others[i] as number, place),
  )
  others.forEach((person, i) => {
    on[(seatsAt[at[i] as number] as number[]).pop() as number] = person
  })
  return on
}

/** The least that places can cost: no division is cheaper, and one that costs no more is perfect. */
function floorOf(problem: Problem, { spots }: Search): number {
  const places = Math.max(0, ...spots.map((spot) => spot.place)) + 1
  const seats = Array.from({ length: places }, (_, place) => spots.filter((spot) => spot.place === place).length)
  return assigned(problem.people.length, seats, problem.place).reduce(
    (sum, place, person) => sum + problem.place(person, place),
    0,
  )
}

interface Exchange {
  readonly one: number
  readonly other: number
  readonly difference: number
}

/** One walk from a first seating: always the best exchange for someone in trouble, also uphill, but never back at once. */
class Walk {
  readonly division: Division
  readonly #search: Search
  readonly #resting: Int32Array
  cost: number
  steps = 0
  #turn = 0

  constructor(problem: Problem, search: Search, on: readonly number[]) {
    this.division = new Division(problem, search.spots, search.groups, on)
    this.#search = search
    this.#resting = new Int32Array(on.length)
    this.cost = this.division.cost()
  }

  /** The division as it stands. `floor` is the least that places can cost. */
  found(floor: number): Omit<Found, 'steps'> {
    const places = this.division.placesCost()
    const perfect = this.cost - places < costs.turn && places - floor < costs.role
    return { on: [...this.division.on], cost: this.cost, perfect }
  }

  /** Does one exchange; false where nobody can be moved. */
  step(best: number): boolean {
    this.#turn += 1
    const troubled = this.#troubled()
    const person = troubled[Math.floor(this.#search.next() * troubled.length)]
    if (person === undefined) return false
    const found = this.#bestFor(person, best)
    if (found === null) return true
    this.division.swap(found.one, found.other)
    this.cost += found.difference
    for (const moved of [found.one, found.other]) {
      this.#resting[moved] = this.#turn + rest.least + Math.floor(this.#search.next() * rest.more)
    }
    return true
  }

  /** Who sits where something could be better; where nobody does, whoever holds a place that costs something. */
  #troubled(): readonly number[] {
    const { division } = this
    const troubled: number[] = []
    for (let person = 0; person < this.#resting.length; person += 1) {
      if (division.trouble(person) > 0) troubled.push(person)
    }
    if (troubled.length > 0) return troubled
    return division.problem.people.flatMap((_, person) => (division.placeTrouble(person) > costs.turn ? [person] : []))
  }

  /** May these two exchange seats, and does it change anything? */
  #mayExchange(one: number, other: number): boolean {
    const { division } = this
    if (division.groupOf(one) === division.groupOf(other)) return division.placeOf(one) !== division.placeOf(other)
    const { pinned } = this.#search
    return pinned.size === 0 || (!pinned.has(one) && !pinned.has(other))
  }

  /** The best exchange for this person; of equal ones any. Who rests is moved only for a division better than the best. */
  #bestFor(one: number, best: number): Exchange | null {
    const count = this.division.problem.people.length
    let found: Exchange | null = null
    let equals = 0
    for (let other = 0; other < count; other += 1) {
      if (other === one || !this.#mayExchange(one, other)) continue
      this.steps += 1
      const difference = this.division.difference(one, other)
      const resting = Math.max(this.#resting[one] as number, this.#resting[other] as number) > this.#turn
      if ((resting && this.cost + difference >= best) || (found !== null && difference > found.difference)) continue
      equals = found === null || difference < found.difference ? 1 : equals + 1
      if (equals === 1 || this.#search.next() * equals < 1) found = { one, other, difference }
    }
    return found
  }
}

/**
 * The best division that a tabu search finds from a first one, and from others by chance when it gets stuck. It ends when
 * nothing can be better or when it has weighed as many exchanges as it may. Deterministic by its numbers of chance.
 */
export function searched(problem: Problem, search: Search, start: readonly number[] | null): Found {
  const floor = floorOf(problem, search)
  let best: Omit<Found, 'steps'> | null = null
  let steps = 0
  for (let first = start; best === null || (!best.perfect && steps < search.most); first = null) {
    const walk = new Walk(problem, search, first ?? firstSeating(problem, search))
    if (best === null || walk.cost < best.cost) best = walk.found(floor)
    for (let idle = 0; !best.perfect && idle < patience && steps + walk.steps < search.most; idle += 1) {
      if (!walk.step(best.cost)) break
      if (walk.cost >= best.cost) continue
      best = walk.found(floor)
      idle = 0
    }
    steps += walk.steps + problem.people.length * seatingWork
  }
  return { ...best, steps }
}
