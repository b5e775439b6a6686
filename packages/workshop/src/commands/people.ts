import { withoutAbsence } from '../absence.ts'
import type { Actor } from '../actor.ts'
import type { Absence } from '../room-facts.ts'
import type { Grouping, Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The person who acts; empty for anyone else, who is in no list of people. */
export function selfOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.id : ''
}

function absent(session: Session, person: string, why: Absence['why'], since: number): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (!session.people.some(({ id }) => id === person)) return refused(session, 'no-such-person')
  const before = session.absences.find((one) => one.person === person)
  if (before?.why === why || before?.why === 'out') return { session }
  return { session: { ...session, absences: [...withoutAbsence(session, person), { person, why, since }] } }
}

function present(session: Session, person: string): Decision {
  const absences = withoutAbsence(session, person)
  return { session: absences === session.absences ? session : { ...session, absences } }
}

/** Steps out for a while: no reason is asked, the seat is kept, nobody is alarmed [G7]. */
export function stepOut(session: Session, _command: unknown, { actor, now }: Circumstance): Decision {
  return absent(session, selfOf(actor), 'out', now)
}

/** Is back: same group, role and board. */
export function comeBack(session: Session, _command: unknown, { actor }: Circumstance): Decision {
  return present(session, selfOf(actor))
}

/** Says of oneself that one would rather observe today, or takes turns again; it counts from the next groups on [G4]. */
export function observeToday(
  session: Session,
  { observe }: CommandOf<'observe-today'>,
  { actor }: Circumstance,
): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const person = selfOf(actor)
  const others = (list: readonly string[]) => list.filter((one) => one !== person)
  const said = (list: readonly string[]) => (observe ? [...others(list), person] : others(list))
  if (session.observers.includes(person) === observe) return { session }
  const needs = { ...session.needs, observe: said(session.needs.observe) }
  return { session: { ...session, observers: said(session.observers), needs } }
}

/** A facilitator says for somebody that they stepped out: someone who left without a phone in hand. */
export function markOut(session: Session, { person }: CommandOf<'mark-out'>, { now }: Circumstance): Decision {
  return absent(session, person, 'out', now)
}

/** A facilitator says for somebody that they are back. */
export function markBack(session: Session, { person }: CommandOf<'mark-back'>): Decision {
  return present(session, person)
}

/** What the server tells the rules of a phone: that it has not been heard of since a time, or that it is heard again [L4]. */
export interface Hearing {
  readonly type: 'silent' | 'heard'
  readonly person: string
  /** In ms; the rules say themselves how long a silence has to last before anyone is told. */
  readonly since: number
}

/** Takes down that a phone is silent or is heard again. Whoever stepped out by their own word stays so until they say otherwise. */
export function hear(session: Session, hearing: Hearing): Decision {
  if (hearing.type === 'silent') {
    const silent = absent(session, hearing.person, 'silent', hearing.since)
    return silent.refusal === undefined ? silent : { session }
  }
  const out = session.absences.some(({ person, why }) => person === hearing.person && why === 'out')
  return out ? { session } : present(session, hearing.person)
}

function withoutSeat(grouping: Grouping, person: string): Grouping {
  const groups = grouping.groups.map((group) => {
    const seats = group.seats.filter((seat) => seat.person !== person)
    return seats.length === group.seats.length ? group : { ...group, seats }
  })
  return { ...grouping, groups }
}

/**
 * Takes someone out of the room: their seat is free, and every board but their own page is closed to them at once. What they
 * were asked about a note and did not answer counts as a silence [C3]. The reason is kept for facilitators alone.
 */
export function removePerson(
  session: Session,
  { person, reason }: CommandOf<'remove-person'>,
  { actor, now }: Circumstance,
): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const leaving = session.people.find(({ id }) => id === person)
  if (leaving === undefined) return refused(session, 'no-such-person')
  const newest = session.groupings.at(-1)
  const by = actor.kind === 'facilitator' ? actor.name : ''
  return {
    session: {
      ...session,
      people: session.people.filter((one) => one !== leaving),
      removed: [...session.removed, { person: leaving, reason, by, at: now }],
      draft: session.draft === null ? null : withoutSeat(session.draft, person),
      groupings: session.groupings.map((one) => (one === newest ? withoutSeat(one, person) : one)),
      absences: withoutAbsence(session, person),
      paces: session.paces.filter((pace) => pace.person !== person),
      signals: session.signals.filter((signal) => signal.person !== person),
    },
  }
}

/** Takes someone in again, under their name and with their page. They wait for a seat like somebody who comes late [G7]. */
export function readmitPerson(session: Session, { person }: CommandOf<'readmit-person'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const back = session.removed.find((one) => one.person.id === person)
  if (back === undefined) return refused(session, 'no-such-person')
  return {
    session: {
      ...session,
      people: [...session.people, back.person],
      removed: session.removed.filter((one) => one !== back),
    },
  }
}
