import type { Met } from './grouping-history.ts'
import { type Needs, sameLanguage } from './grouping-needs.ts'

/** What a fault costs in the search. A graver one is never bought by any number of lighter ones that occurs. */
export const costs = {
  need: 1e9,
  /** Two from one earlier group, where they were to be mixed. */
  origin: 50_000,
  /** Someone who observes today takes a turn, while another person has to do without one. */
  observer: 60_000,
  /** Someone misses a turn as a speaker; so much more for each that they missed before. */
  missed: 20_000,
  /** Someone holds a role first for another time. */
  role: 400,
  /** Two with the same private tag. */
  tag: 100,
  /** Two who have met. */
  met: 16,
  /** The next role is not the one after the last: roles that go round leave every later round a perfect matching [G4]. */
  turn: 1,
} as const

/** The history that roles are given by. `last` is the seat that someone held in the round before, -1 for none. */
export interface RoleHistory {
  readonly held: (person: string, role: number) => number
  readonly last: (person: string) => number
  readonly debt: (person: string) => number
}

/** What it costs a person to sit at a place first: beyond the roles nobody speaks [G4]. */
export function placeCost(
  person: string,
  place: number,
  roles: number,
  history: RoleHistory,
  observes: boolean,
): number {
  if (place >= roles) return observes ? 0 : costs.missed * (1 + history.debt(person))
  if (observes) return costs.observer - (place === roles - 1 ? costs.turn : 0)
  const last = history.last(person)
  const next = last < 0 || last >= roles || (last + 1) % roles === place
  return history.held(person, place) * costs.role + (next ? 0 : costs.turn)
}

/** People as numbers, and all that a division of them is measured by. */
export interface Problem {
  readonly people: readonly string[]
  readonly roles: number
  /** What two people in one group cost, at `one * count + other`. */
  readonly pairs: Float64Array
  /** Who must sit with whom. */
  readonly together: readonly (readonly number[])[]
  /** Languages as bits: what someone speaks, and which one their group must speak. */
  readonly speaks: Int32Array
  readonly only: Int32Array
  readonly stepFree: readonly boolean[]
  readonly stepFreePlaces: number
  readonly observes: readonly boolean[]
  /** Is there anything but pairs and roles to look at? */
  readonly groupNeeds: boolean
  readonly place: (person: number, place: number) => number
}

/** What is to be kept small besides the needs. */
export interface Aims {
  readonly met: Met | null
  /** Groups of an earlier round from which no two shall meet. */
  readonly origins: readonly (readonly string[])[]
  readonly tags: boolean
  /** The history of roles; null where the groups are given and roles follow later. */
  readonly history: RoleHistory | null
}

function pairCosts(people: readonly string[], needs: Needs, aims: Aims): Float64Array {
  const count = people.length
  const pairs = new Float64Array(count * count)
  const at = new Map(people.map((person, i) => [person, i]))
  const add = (one: string, other: string, cost: number) => {
    const [i, j] = [at.get(one), at.get(other)]
    if (i === undefined || j === undefined || i === j) return
    pairs[i * count + j] = (pairs[i * count + j] ?? 0) + cost
    pairs[j * count + i] = (pairs[j * count + i] ?? 0) + cost
  }
  const among = (some: readonly string[], cost: number) =>
    some.forEach((one, i) => {
      for (const other of some.slice(i + 1)) add(one, other, cost)
    })
  for (const [one, other] of needs.apart) add(one, other, costs.need)
  for (const group of aims.origins) among(group, costs.origin)
  if (aims.tags) {
    for (const tagged of Map.groupBy(needs.tags, ({ tag }) => tag).values()) {
      among(
        tagged.map(({ person }) => person),
        costs.tag,
      )
    }
  }
  const { met } = aims
  if (met !== null) {
    people.forEach((one, i) => {
      for (const other of people.slice(i + 1)) {
        const times = met(one, other)
        if (times > 0) add(one, other, (costs.met * times * (times + 1)) / 2)
      }
    })
  }
  return pairs
}

/** At most so many languages are told apart; a room has two or three. */
const mostLanguages = 30

function languageBits(people: readonly string[], needs: Needs) {
  const names: string[] = []
  const bit = (language: string) => {
    const found = names.findIndex((one) => sameLanguage(one, language))
    const at = found === -1 ? Math.min(mostLanguages, names.push(language) - 1) : found
    return 1 << at
  }
  const speaks = new Int32Array(people.length)
  const only = new Int32Array(people.length)
  const at = new Map(people.map((person, i) => [person, i]))
  for (const tongue of needs.languages) {
    const i = at.get(tongue.person)
    if (i === undefined) continue
    speaks[i] = (speaks[i] ?? 0) | bit(tongue.language)
    if (tongue.only) only[i] = (only[i] ?? 0) | bit(tongue.language)
  }
  return { speaks, only }
}

/** The problem of dividing these people under these needs with these aims. */
export function problemOf(people: readonly string[], needs: Needs, aims: Aims, roles: number): Problem {
  const at = new Map(people.map((person, i) => [person, i]))
  const together: number[][] = people.map(() => [])
  for (const [one, other] of needs.together) {
    const [i, j] = [at.get(one), at.get(other)]
    if (i === undefined || j === undefined || i === j) continue
    together[i]?.push(j)
    together[j]?.push(i)
  }
  const { speaks, only } = languageBits(people, needs)
  const observes = people.map((person) => needs.observe.includes(person))
  const stepFree = people.map((person) => needs.stepFree.includes(person))
  const { history } = aims
  return {
    people,
    roles,
    pairs: pairCosts(people, needs, aims),
    together,
    speaks,
    only,
    stepFree,
    stepFreePlaces: needs.stepFreePlaces ?? Number.POSITIVE_INFINITY,
    observes,
    groupNeeds: together.some((row) => row.length > 0) || only.some((bits) => bits !== 0) || observes.includes(true),
    place: (i, place) =>
      history === null ? 0 : placeCost(people[i] as string, place, roles, history, observes[i] as boolean),
  }
}
