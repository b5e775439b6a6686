import type { Absence } from './room-facts.ts'
import type { Person, Session } from './session.ts'

/** A phone may be silent for so long, in ms, before anyone is told: phones lock, and a seat survives it [L4]. */
export const silenceAllowed = 600_000

/** Is someone told at `now` that this person is not at hand? Silence counts only when it has lasted. */
function isTold(absence: Absence, now: number): boolean {
  return absence.why === 'out' || absence.since + silenceAllowed <= now
}

/** How a person stands at `now`: here, stepped out by their own word, or silent for long. */
export function standingOfPerson(session: Session, person: string, now: number): 'here' | Absence['why'] {
  const absence = session.absences.find((one) => one.person === person)
  return absence !== undefined && isTold(absence, now) ? absence.why : 'here'
}

/** Everyone who is at hand at `now`, in order of arrival: whom groups are formed from. */
export function peopleHere(session: Session, now: number): readonly Person[] {
  const away = new Set(session.absences.filter((absence) => isTold(absence, now)).map(({ person }) => person))
  return away.size === 0 ? session.people : session.people.filter(({ id }) => !away.has(id))
}

/** The absences with this person stepped out, or heard of again; nobody is listed twice. */
export function withoutAbsence(session: Session, person: string): readonly Absence[] {
  const rest = session.absences.filter((one) => one.person !== person)
  return rest.length === session.absences.length ? session.absences : rest
}
