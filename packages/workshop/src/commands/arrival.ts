import { carriedOn } from '../grouping-history.ts'
import type { Person, Session } from '../session.ts'
import { linesAlone } from '../shared-lines.ts'
import { begin } from './activities.ts'
import { doingBegun } from './doings.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** At most so many people in one room; a guard against a flood, not a plan. */
const fullRoom = 500

/** What the door asks for: a person with a new id and a name that the schema has cleaned. */
export interface Join {
  readonly type: 'join'
  readonly person: string
  readonly name: string
  /** Made up; let in to rehearsals alone. */
  readonly simulated?: boolean | undefined
}

/** Lets a person in, with a page of their own. Someone who is in already stays as they are. */
export function join(session: Session, command: Join, { now, chance }: Circumstance): Decision {
  if (session.people.some((person) => person.id === command.person)) return { session }
  if (command.simulated && !session.rehearsal) return refused(session, 'not-allowed')
  if (session.removed.some(({ person }) => person.id === command.person)) return refused(session, 'removed')
  if (session.state === 'draft') return refused(session, 'not-open-yet')
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.people.length >= fullRoom) return refused(session, 'too-many-people')
  const came: Person = { id: command.person, name: command.name, joinedAt: now }
  return {
    session: {
      ...session,
      people: [...session.people, command.simulated ? { ...came, simulated: true } : came],
      docs: [...session.docs, { id: chance.id(), kind: 'own', owner: command.person }],
    },
  }
}

/** Opens the doors: from now on people can join by the code. */
export function openLobby(session: Session): Decision {
  if (session.state !== 'draft') return refused(session, 'already-open')
  return { session: { ...session, state: 'lobby' } }
}

/** What the server hands over when the doors of a session open that goes on from another one; never comes over the wire. */
export interface CarryOn {
  readonly type: 'carry-on'
  readonly previous: Session
}

/** Takes along what came to pass in the earlier session after this one was prepared [G6]. */
export function carryOn(session: Session, { previous }: CarryOn): Decision {
  if (session.state !== 'draft' || session.follows.at(-1) !== previous.id) return { session }
  const known = new Set(previous.agreement.lines.map(({ id }) => id))
  const own = session.agreement.lines.filter(({ id }) => !known.has(id))
  const agreement = { ...linesAlone(previous.agreement), lines: [...previous.agreement.lines, ...own] }
  return { session: { ...session, carried: carriedOn(previous), agreement } }
}

/** Begins the session with the first activity of its agenda. */
export function startSession(session: Session, _command: unknown, circumstance: Circumstance): Decision {
  if (session.state !== 'draft' && session.state !== 'lobby') return refused(session, 'already-open')
  const first = session.agenda.find(({ out }) => out === undefined)
  const begun = begin(session, first?.id ?? '', circumstance.now)
  return { session: first === undefined ? begun : doingBegun(begun, first, circumstance) }
}

/** Changes a person's own name for today. */
export function rename(session: Session, command: { readonly name: string }, { actor }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const people = session.people.map((person) =>
    actor.kind === 'person' && person.id === actor.id ? { ...person, name: command.name } : person,
  )
  return { session: { ...session, people } }
}
