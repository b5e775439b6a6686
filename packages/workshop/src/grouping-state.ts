import { costs, type Problem } from './grouping-problem.ts'

/** A seat of a division: which group, and which place in it (its role in the first turn). */
export interface Spot {
  readonly group: number
  readonly place: number
}

/**
 * A division under change: who sits where, and what it costs. Swapping two seats is the only change there is, so that sizes and
 * seats stay as they are. Numbers in flat arrays, since a search weighs thousands of exchanges.
 */
export class Division {
  readonly problem: Problem
  /** The person on each seat, and the seat of each person. */
  readonly on: Int32Array
  readonly #seat: Int32Array
  readonly #group: Int32Array
  readonly #place: Int32Array
  readonly #placeCosts: Float64Array
  readonly #places: number
  readonly #seatsOf: readonly Int32Array[]
  readonly #needCost: Float64Array
  readonly #freeOfSteps: Int32Array
  #stepGroups = 0

  constructor(problem: Problem, spots: readonly Spot[], groups: number, on: readonly number[]) {
    this.problem = problem
    this.on = Int32Array.from(on)
    this.#seat = new Int32Array(on.length)
    on.forEach((person, seat) => {
      this.#seat[person] = seat
    })
    this.#group = Int32Array.from(spots, (spot) => spot.group)
    this.#place = Int32Array.from(spots, (spot) => spot.place)
    this.#places = Math.max(0, ...this.#place) + 1
    const places = this.#places
    this.#placeCosts = Float64Array.from({ length: on.length * places }, (_, i) =>
      problem.place(Math.floor(i / places), i % places),
    )
    this.#seatsOf = Array.from({ length: groups }, (_, group) =>
      Int32Array.from(spots.flatMap((spot, seat) => (spot.group === group ? [seat] : []))),
    )
    this.#needCost = new Float64Array(groups)
    this.#freeOfSteps = new Int32Array(groups)
    for (let group = 0; group < groups; group += 1) this.#look(group)
  }

  groupOf(person: number): number {
    return this.#group[this.#seat[person] as number] as number
  }

  placeOf(person: number): number {
    return this.#place[this.#seat[person] as number] as number
  }

  #at(person: number, place: number): number {
    return this.#placeCosts[person * this.#places + place] as number
  }

  /** Looks at a group's needs anew. */
  #look(group: number): void {
    const seats = this.#seatsOf[group] as Int32Array
    this.#needCost[group] = this.problem.groupNeeds ? this.#needsOf(seats, group) : 0
    const before = this.#freeOfSteps[group] as number
    let now = 0
    for (const seat of seats) if (this.problem.stepFree[this.on[seat] as number]) now = 1
    this.#freeOfSteps[group] = now
    this.#stepGroups += now - before
  }

  /** What the needs that concern a whole group cost: languages, people to keep together, enough who take turns. */
  #needsOf(seats: Int32Array, group: number): number {
    const { speaks, only, observes, together } = this.problem
    let languages = 0
    let observing = 0
    for (const seat of seats) {
      const person = this.on[seat] as number
      languages |= only[person] as number
      if (observes[person]) observing += 1
    }
    let broken = observing > 0 && seats.length - observing < 2 ? 2 : 0
    for (const seat of seats) {
      const person = this.on[seat] as number
      if ((languages & ~(speaks[person] as number)) !== 0) broken += 2
      for (const other of together[person] as readonly number[]) if (this.groupOf(other) !== group) broken += 1
    }
    return (broken * costs.need) / 2
  }

  /** What a person costs with those of a group, one of them left out. */
  #pairCost(person: number, group: number, without: number): number {
    const { pairs, people } = this.problem
    const row = person * people.length
    const seats = this.#seatsOf[group] as Int32Array
    let sum = 0
    for (let i = 0; i < seats.length; i += 1) {
      const other = this.on[seats[i] as number] as number
      if (other !== without) sum += pairs[row + other] as number
    }
    return sum
  }

  #stepCost(): number {
    return Math.max(0, this.#stepGroups - this.problem.stepFreePlaces) * costs.need
  }

  /** What places cost: roles that are held again, turns that are missed. */
  placesCost(): number {
    let sum = 0
    for (let person = 0; person < this.on.length; person += 1) sum += this.#at(person, this.placeOf(person))
    return sum
  }

  /** What this division costs as it stands. */
  cost(): number {
    let pairs = 0
    let needs = this.#stepCost()
    for (const need of this.#needCost) needs += need
    for (let person = 0; person < this.on.length; person += 1) {
      pairs += this.#pairCost(person, this.groupOf(person), -1)
    }
    return needs + pairs / 2 + this.placesCost()
  }

  /** What could be better for this person: those they sit with, and the needs of their group. */
  trouble(person: number): number {
    const group = this.groupOf(person)
    const steps = this.problem.stepFree[person] ? this.#stepCost() : 0
    return this.#pairCost(person, group, -1) + (this.#needCost[group] as number) + steps
  }

  /** What the place of this person costs. */
  placeTrouble(person: number): number {
    return this.#at(person, this.placeOf(person))
  }

  /** How much more the division would cost if these two exchanged seats. */
  difference(one: number, other: number): number {
    const [here, there] = [this.placeOf(one), this.placeOf(other)]
    const places =
      here === there ? 0 : this.#at(one, there) + this.#at(other, here) - this.#at(one, here) - this.#at(other, there)
    const [from, to] = [this.groupOf(one), this.groupOf(other)]
    if (from === to) return places
    const pairs =
      this.#pairCost(one, to, other) +
      this.#pairCost(other, from, one) -
      this.#pairCost(one, from, -1) -
      this.#pairCost(other, to, -1)
    const { groupNeeds, stepFree } = this.problem
    const needs = groupNeeds || stepFree[one] !== stepFree[other] ? this.#needDifference(one, other, from, to) : 0
    return places + pairs + needs
  }

  #needDifference(one: number, other: number, from: number, to: number): number {
    const before = (this.#needCost[from] as number) + (this.#needCost[to] as number) + this.#stepCost()
    this.swap(one, other)
    const after = (this.#needCost[from] as number) + (this.#needCost[to] as number) + this.#stepCost()
    this.swap(one, other)
    return after - before
  }

  /** Lets two people exchange seats. */
  swap(one: number, other: number): void {
    const [a, b] = [this.#seat[one] as number, this.#seat[other] as number]
    this.on[a] = other
    this.on[b] = one
    this.#seat[one] = b
    this.#seat[other] = a
    const [from, to] = [this.#group[a] as number, this.#group[b] as number]
    if (from === to) return
    this.#look(from)
    this.#look(to)
  }
}
