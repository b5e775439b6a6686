import type { Session } from './session.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Is this the person, or something that is one person's and names them? */
function isTheirs(value: unknown, person: string): boolean {
  return value === person || (isRecord(value) && Object.values(value).includes(person))
}

/** The value without anything that is this person's, however deep it lies; the very same value where nothing is. */
function stripped<T>(value: T, person: string): T
function stripped(value: unknown, person: string): unknown {
  if (Array.isArray(value)) {
    const left = value.filter((one) => !isTheirs(one, person)).map((one) => stripped(one, person))
    return left.length === value.length && left.every((one, at) => one === value[at]) ? value : left
  }
  if (!isRecord(value)) return value
  const left = Object.entries(value)
    .filter(([key]) => key !== person)
    .map(([key, one]) => [key, stripped(one, person)] as const)
  const same = left.length === Object.keys(value).length && left.every(([key, one]) => one === value[key])
  return same ? value : Object.fromEntries(left)
}

/**
 * The session as though this person had never come: no name, seat, page, need, wish, history or answer of theirs is in it, and
 * no offer by them or about them. Cards on the debrief board that they wrote have to be withdrawn before; those about them are
 * unsigned, and stay. Cards on boards of groups, theirs and about them, have to be taken off before as well: those nobody was asked about. What they wrote on the boards of their groups is the groups'.
 */
export function withoutPerson(session: Session, person: string): Session {
  const leaving = [...session.people, ...session.removed.map((one) => one.person)].find(({ id }) => id === person)
  const concerns = (people: readonly string[]) => people.includes(person)
  const before: Session = {
    ...session,
    removed: session.removed.filter((one) => one.person.id !== person),
    // A silence is a no, also of somebody who is not there to be asked any more [C3].
    offers: session.offers.filter(({ author, asks }) => !concerns([author, ...asks.map((ask) => ask.person)])),
    shown: session.shown.filter(({ author, people }) => !concerns([author, ...people])),
    lines: session.lines.filter(({ names }) => leaving === undefined || !names.includes(leaving.name)),
  }
  const after = stripped(before, person)
  const pages = session.docs.filter(({ kind, owner }) => kind === 'own' && owner === person).map(({ id }) => id)
  return {
    ...after,
    docs: after.docs.filter(({ id }) => !pages.includes(id)),
    undo: null,
    version: session.version + 1,
  }
}

/** The cards on the debrief board that this person wrote. */
export function cardsBy(session: Session, person: string): readonly string[] {
  return session.traces.filter(({ author }) => author === person).map(({ card }) => card)
}
