import type { Activity } from '../activity.ts'
import { timeLeft, viewClock } from '../clock.ts'
import { keepsTime } from '../recovery.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

type Change = CommandOf<'replan'>['changes'][number]

function changed(activity: Activity, change: Change | undefined): Activity {
  if (change === undefined) return activity
  const { minutes = activity.minutes, out = activity.out } = change
  const was = minutes === activity.minutes ? activity.was : (activity.was ?? activity.minutes)
  return { ...activity, minutes, was, out: out ?? undefined }
}

/** From the next activity on, planned times count from when what is on will be over. */
export function anchored(session: Session, now: number): Session['anchor'] {
  const on = session.agenda.findIndex(({ id }) => id === session.current?.activity)
  const reached = Math.max(
    on,
    session.agenda.findLastIndex(({ id }) => session.actual[id] !== undefined),
  )
  const next = session.agenda.slice(reached + 1).find(({ out }) => out === undefined)
  if (reached === -1 || next === undefined) return session.anchor
  const activity = session.agenda[on]
  const left =
    session.current === null || activity === undefined
      ? 0
      : Math.max(0, timeLeft(viewClock(session.current.clock, activity.minutes * 60), now))
  return { activity: next.id, at: now + left }
}

/**
 * Changes the minutes of what is ahead, leaves it out today or takes it in again; everyone sees the new plan at once. What is
 * on or done stays, and so does what keeps its time.
 */
export function replan(session: Session, { changes }: CommandOf<'replan'>, { now }: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  for (const change of changes) {
    const activity = session.agenda.find(({ id }) => id === change.activity)
    if (activity === undefined) return refused(session, 'no-such-activity')
    if (keepsTime(activity)) return refused(session, 'protected-time')
    if (session.actual[activity.id] !== undefined) return refused(session, 'not-now')
  }
  const byActivity = new Map(changes.map((change) => [change.activity, change]))
  const agenda = session.agenda.map((activity) => changed(activity, byActivity.get(activity.id)))
  const next = { ...session, agenda }
  return { session: { ...next, anchor: anchored(next, now) } }
}
