import type { Activity } from '../activity.ts'
import { agendaStart, findActivity, plannedStarts } from '../agenda.ts'
import { viewClock } from '../clock.ts'
import { once } from '../once.ts'
import { preparationOf } from '../preparation.ts'
import type { Actual, Session } from '../session.ts'
import type { AgendaItem, NowView } from '../view.ts'

/** The agenda as one viewer sees it; what an activity really took, and what is not done today, is for facilitators alone. */
export function agendaItems(session: Session, facilitator: boolean): readonly AgendaItem[] {
  return facilitator ? forFacilitators(session) : forRoom(session)
}

const forFacilitators = once((session: Session) => itemsOf(session, true))
const forRoom = once((session: Session) => itemsOf(session, false))

function minutesTaken(actual: Actual | undefined): number | null {
  return actual === undefined || actual.endedAt === null ? null : (actual.endedAt - actual.startedAt) / 60_000
}

/** What was thought of beforehand, which facilitators alone are told. */
function thoughtOf(activity: Activity, facilitator: boolean): Pick<AgendaItem, 'prepared' | 'pauseAt'> {
  if (!facilitator) return { prepared: null }
  const { demo } = activity
  return { prepared: preparationOf(activity), ...(demo === undefined ? {} : { pauseAt: demo.pausePoints }) }
}

function itemsOf(session: Session, facilitator: boolean): readonly AgendaItem[] {
  const start = agendaStart(session)
  const starts = start === null ? null : plannedStarts(session, start)
  const items = session.agenda.map((activity, i): AgendaItem => {
    const actual = session.actual[activity.id]
    const on = session.current?.activity === activity.id
    const took = minutesTaken(actual)
    return {
      id: activity.id,
      type: activity.type,
      title: activity.title,
      minutes: activity.minutes,
      at: starts?.[i] ?? null,
      state: on ? 'now' : actual === undefined ? 'ahead' : 'done',
      round: activity.practice?.round ?? null,
      lens: activity.lens ?? null,
      took: facilitator && took !== null ? Math.round(took * 10) / 10 : null,
      startedAt: facilitator ? (actual?.startedAt ?? null) : null,
      was: activity.was ?? null,
      out: activity.out ?? null,
      ...thoughtOf(activity, facilitator),
    }
  })
  return facilitator ? items : items.filter((item) => item.out === null)
}

/** The activity that is on, with its clock. */
export const nowView = once((session: Session): NowView | null => {
  if (session.current === null) return null
  const activity = findActivity(session, session.current.activity)
  if (activity === undefined) return null
  return {
    id: activity.id,
    type: activity.type,
    title: activity.title,
    prompt: activity.prompt,
    lens: activity.lens ?? null,
    pauses: session.pausePoints[activity.id] ?? [],
    care: activity.care ?? null,
    clock: viewClock(session.current.clock, activity.minutes * 60),
  }
})
