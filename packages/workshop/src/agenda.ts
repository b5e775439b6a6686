import type { Activity } from './activity.ts'
import type { Session } from './session.ts'

/** The minutes that were planned for an activity before anyone changed them. */
const first = ({ was, minutes }: Activity): number => was ?? minutes

/**
 * Planned starts of the activities, in ms: each begins when those before it have taken the minutes planned for them. Where
 * the plan was changed on the way, what was ahead then counts from that moment and by its new minutes.
 */
export function plannedStarts({ agenda, anchor }: Session, start: number): readonly number[] {
  let at = start
  let anew = false
  return agenda.map((activity) => {
    if (anchor?.activity === activity.id) {
      anew = true
      at = anchor.at
    }
    const own = at
    at += (anew ? (activity.out === undefined ? activity.minutes : 0) : first(activity)) * 60_000
    return own
  })
}

/** When the session was planned to end before anyone changed minutes, in ms; null while it has no start. */
export function plannedEnd(session: Session): number | null {
  const start = agendaStart(session)
  const minutes = session.agenda.reduce((sum, activity) => sum + first(activity), session.takenOff)
  return start === null ? null : start + minutes * 60_000
}

/** What the planned times count from: the real start, else the planned one; null while neither is known. */
export function agendaStart(session: Session): number | null {
  return session.startedAt ?? session.startsAt
}

/** The activity with this id. */
export function findActivity(session: Session, id: string): Activity | undefined {
  return session.agenda.find((activity) => activity.id === id)
}
