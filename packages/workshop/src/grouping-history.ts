import type { RoleHistory } from './grouping-problem.ts'
import type { Session } from './session.ts'

/** Who met whom how often, by the ids of two people in either order. */
export type Met = (one: string, other: string) => number

/**
 * What people bring along from earlier sessions of their programme [G6]: whom they met, and how many turns as a speaker they
 * missed without wishing to. Empty for a session of its own.
 */
export interface Carried {
  readonly met: readonly { readonly one: string; readonly other: string; readonly times: number }[]
  readonly debts: readonly { readonly person: string; readonly turns: number }[]
}

export const nothingCarried: Carried = { met: [], debts: [] }

/** How often two people sat in one group: earlier in their programme, and in the published groupings before this round [G6]. */
export function metBefore(session: Session, round: number): Met {
  const times = new Map<string, number>()
  const add = (one: string, other: string, count: number) => {
    for (const pair of [`${one} ${other}`, `${other} ${one}`]) times.set(pair, (times.get(pair) ?? 0) + count)
  }
  for (const { one, other, times: often } of session.carried.met) add(one, other, often)
  for (const { groups } of session.groupings.filter((grouping) => grouping.round < round)) {
    for (const { seats } of groups) {
      seats.forEach((one, i) => {
        for (const other of seats.slice(i + 1)) add(one.person, other.person, 1)
      })
    }
  }
  return (one, other) => times.get(`${one} ${other}`) ?? 0
}

/** How often a person held a seat of this number first, in the published groupings before this round [G4]. */
function heldBefore(session: Session, round: number): (person: string, role: number) => number {
  const times = new Map<string, number>()
  for (const { groups } of session.groupings.filter((grouping) => grouping.round < round)) {
    for (const seat of groups.flatMap((group) => group.seats)) {
      const key = `${seat.role} ${seat.person}`
      times.set(key, (times.get(key) ?? 0) + 1)
    }
  }
  return (person, role) => times.get(`${role} ${person}`) ?? 0
}

/**
 * How many turns as a speaker each person has missed without wishing to: carried from earlier sessions, and one for each
 * round before `round` in which they sat beyond the roles [G4]. People who missed none are left out. It is what a programme
 * carries on to its next session.
 */
export function debts(session: Session, round = Number.POSITIVE_INFINITY): Carried['debts'] {
  const missed = new Map(session.carried.debts.map(({ person, turns }) => [person, turns]))
  for (const grouping of session.groupings.filter((one) => one.round < round)) {
    const roles = session.agenda.find((one) => one.practice?.round === grouping.round)?.practice?.roles.length
    for (const { person, role } of grouping.groups.flatMap((group) => group.seats)) {
      if (roles === undefined || role < roles || session.needs.observe.includes(person)) continue
      missed.set(person, (missed.get(person) ?? 0) + 1)
    }
  }
  return [...missed].filter(([, turns]) => turns > 0).map(([person, turns]) => ({ person, turns }))
}

/** The number of the seat that a person held in the newest published grouping before this round; -1 for none. */
function lastHeld(session: Session, round: number): (person: string) => number {
  const before = session.groupings.filter((grouping) => grouping.round < round).at(-1)
  const seats = new Map(before?.groups.flatMap((group) => group.seats.map((seat) => [seat.person, seat.role] as const)))
  return (person) => seats.get(person) ?? -1
}

/** The history that roles of this round are given by [G4]. */
export function roleHistory(session: Session, round: number): RoleHistory {
  const debt = new Map(debts(session, round).map(({ person, turns }) => [person, turns]))
  return {
    held: heldBefore(session, round),
    last: lastHeld(session, round),
    debt: (person) => debt.get(person) ?? 0,
  }
}
