import { standingOfPerson } from '../absence.ts'
import { lineStands } from '../elapse.ts'
import { isToCome } from '../seats-to-come.ts'
import type { Person, Session } from '../session.ts'
import type { LineView, PersonView, RemovedView } from '../view-parts/people.ts'

/** A person as somebody sees them who may know how they stand. `observes` is told to facilitators and oneself alone. */
export function personView(session: Session, person: Person, now: number, observes: boolean): PersonView {
  const away = standingOfPerson(session, person.id, now)
  const standing = away !== 'here' ? away : isToCome(session, person.id, now) ? 'coming' : undefined
  return {
    id: person.id,
    name: person.name,
    ...(person.simulated ? { simulated: true } : {}),
    ...(standing === undefined ? {} : { standing }),
    ...(observes && session.observers.includes(person.id) ? { observes: true } : {}),
  }
}

/** Oneself: whoever reads this is not silent, whatever was last heard of the phone. */
export function selfView(session: Session, person: Person, now: number): PersonView {
  const seen = personView(session, person, now, true)
  if (seen.standing !== 'silent') return seen
  const { standing: _, ...rest } = seen
  return rest
}

/** Those who were asked to leave, with the reason; for facilitators. */
export function removedViews(session: Session): readonly RemovedView[] {
  return session.removed.map(({ person, reason, by, at }) => ({
    person: person.id,
    name: person.name,
    reason,
    by,
    at,
  }))
}

/** The lines that this person has not outlived. Which of them were read is known to the phone alone. */
export function linesFor(session: Session, person: string, now: number): readonly LineView[] {
  return session.lines
    .filter((line) => (line.readers === null || line.readers.includes(person)) && lineStands(session, line, now))
    .map(({ id, kind, names, count }) => ({ id, kind, names, count }))
}
