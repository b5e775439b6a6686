import type { RoleHistory } from './grouping-problem.ts'
import type { Grouping, Session } from './session.ts'

/** Who met whom how often, by the ids of two people in either order. */
export type Met = (one: string, other: string) => number

/**
 * What people bring along from earlier sessions of their programme [G6]: whom they met, and how many turns as a speaker they
 * missed without wishing to. Empty for a session of its own. It lies in the session that goes on from them, and is deleted with it.
 */
export interface Carried {
  readonly met: readonly { readonly one: string; readonly other: string; readonly times: number }[]
  readonly debts: readonly { readonly person: string; readonly turns: number }[]
}

export const nothingCarried: Carried = { met: [], debts: [] }

/** How often each two people sat in one group: carried along, and in these groupings. Each two stand once. */
function meetings({ carried }: Session, groupings: readonly Grouping[]): Carried['met'] {
  const met = new Map(carried.met.map((pair) => [key(pair.one, pair.other), pair]))
  for (const seats of groupings.flatMap(({ groups }) => groups.map((group) => group.seats))) {
    seats.forEach(({ person: one }, i) => {
      for (const { person: other } of seats.slice(i + 1)) {
        const times = (met.get(key(one, other))?.times ?? 0) + 1
        met.set(key(one, other), { one, other, times })
      }
    })
  }
  return [...met.values()]
}

const key = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** What the people of a session bring along to the next one of their programme: whom they met, and turns they missed [G6]. */
export function carriedOn(session: Session): Carried {
  return { met: meetings(session, session.groupings), debts: debts(session) }
}

/** How often two people sat in one group: earlier in their programme, and in the published groupings before this round [G6]. */
export function metBefore(session: Session, round: number): Met {
  const before = session.groupings.filter((grouping) => grouping.round < round)
  const times = new Map(meetings(session, before).map(({ one, other, times: often }) => [key(one, other), often]))
  return (one, other) => times.get(key(one, other)) ?? 0
}

/** A round of practice before this one: only there have seats roles. */
const isBefore = (grouping: Grouping, round: number) => grouping.round > 0 && grouping.round < round

/** How often a person held a seat of this number first, in the published groupings before this round [G4]. */
function heldBefore(session: Session, round: number): (person: string, role: number) => number {
  const times = new Map<string, number>()
  for (const { groups } of session.groupings.filter((grouping) => isBefore(grouping, round))) {
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
  const before = session.groupings.filter((grouping) => isBefore(grouping, round)).at(-1)
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
