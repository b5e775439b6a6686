import type { Activity } from './activity.ts'
import type { Session } from './session.ts'

/** Planned starts of the activities, in ms: each begins when those before it have taken their minutes. */
export function plannedStarts(agenda: readonly Activity[], start: number): readonly number[] {
  let at = start
  return agenda.map((activity) => {
    const own = at
    at += activity.minutes * 60_000
    return own
  })
}

/** What the planned times count from: the real start, else the planned one; null while neither is known. */
export function agendaStart(session: Session): number | null {
  return session.startedAt ?? session.startsAt
}

/** The activity with this id. */
export function findActivity(session: Session, id: string): Activity | undefined {
  return session.agenda.find((activity) => activity.id === id)
}
