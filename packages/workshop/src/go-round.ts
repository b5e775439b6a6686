import { peopleHere } from './absence.ts'
import type { GoRoundRun } from './doing-facts.ts'
import type { Session } from './session.ts'

/**
 * Who is still to speak in a go-round at `now`, the one whose voice is next first: the order that was drawn, whoever came late
 * at its end; whoever is not at hand is passed over until they are back.
 */
export function voicesLeft(session: Session, run: GoRoundRun, now: number): readonly string[] {
  const here = peopleHere(session, now).map(({ id }) => id)
  const present = new Set(here)
  const had = new Set(run.had)
  const drawn = new Set(run.order)
  return [...run.order, ...here.filter((id) => !drawn.has(id))].filter((id) => present.has(id) && !had.has(id))
}
