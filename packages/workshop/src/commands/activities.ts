import type { Activity } from '../activity.ts'
import { findActivity } from '../agenda.ts'
import { elapsed, pauseClock, resumeClock, startClock } from '../clock.ts'
import { withNewest } from '../groups-beside.ts'
import { withClipHeld } from '../media-place.ts'
import { groupingOf, runningRound, standingOf, withRound } from '../rounds.ts'
import type { Round, Session } from '../session.ts'
import { withTalkClock } from '../talk.ts'
import type { RoundClock } from '../turns.ts'
import type { CommandOf } from './command.ts'
import { closeAllOffers } from './debrief.ts'
import { doingBegun, doingEnded } from './doings.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The session with its present activity ended. A round of practice that ran in it goes over to its offers [L2]. */
export function endCurrent(session: Session, now: number): Session {
  if (session.current === null) return session
  const { activity } = session.current
  const round = runningRound(session)
  const still = withClipHeld(session, now)
  const ended = round === undefined ? still : withRound(still, { ...round, endedAt: now })
  const startedAt = session.actual[activity]?.startedAt ?? now
  return {
    ...doingEnded(ended, activity),
    current: null,
    actual: { ...session.actual, [activity]: { startedAt, endedAt: now } },
  }
}

/** The session with this activity on, whatever was on before, also one that was left out; a session that had not begun begins. */
export function begin(session: Session, activity: string, now: number): Session {
  const before = endCurrent(session, now)
  const takenIn = before.agenda.map((one) =>
    one.id === activity && one.out !== undefined ? { ...one, out: undefined } : one,
  )
  return {
    ...before,
    agenda: findActivity(before, activity)?.out === undefined ? before.agenda : takenIn,
    state: findActivity(session, activity)?.type === 'close' ? 'wrap-up' : 'live',
    startedAt: session.startedAt ?? now,
    current: { activity, clock: startClock(now) },
    actual: {
      ...before.actual,
      [activity]: { startedAt: before.actual[activity]?.startedAt ?? now, endedAt: null },
    },
  }
}

const stages = new Set(['lobby', 'live', 'paused', 'wrap-up'])

/** Turns to an activity of the agenda, in any order. A practice needs published groups; a debrief closes the offers. */
export function startActivity(
  session: Session,
  command: CommandOf<'start-activity'>,
  circumstance: Circumstance,
): Decision {
  const activity = findActivity(session, command.activity)
  if (activity === undefined) return refused(session, 'no-such-activity')
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (!stages.has(session.state)) return refused(session, 'not-now')
  if (session.current?.activity === activity.id) return { session }
  if (activity.practice !== undefined) return startPractice(session, activity, activity.practice.round, circumstance)
  const on = doingBegun(begin(session, activity.id, circumstance.now), activity, circumstance)
  const closes = activity.type === 'debrief' || activity.type === 'close'
  return { session: closes ? closeAllOffers(on, circumstance) : on }
}

function startPractice(session: Session, activity: Activity, round: number, circumstance: Circumstance): Decision {
  if (groupingOf(session, round) === undefined) return refused(session, 'no-groups')
  const run = session.rounds.find((one) => one.round === round)
  if (run !== undefined && run.closedAt !== null) return refused(session, 'not-now')
  const { now } = circumstance
  const seated = withNewest(begin(session, activity.id, now), round)
  const on = closeAllOffers(seated, circumstance, round)
  if (run !== undefined) return { session: withRound(on, { ...run, endedAt: null }) }
  const begun: Round = {
    round,
    activity: activity.id,
    room: { segment: 0, clock: startClock(now) },
    own: {},
    endedAt: null,
    closedAt: null,
    offered: 0,
    passed: 0,
  }
  return { session: { ...on, rounds: [...on.rounds, begun] } }
}

/** Ends what is on. People keep writing; only the emphasis changes [L2]. */
export function endActivity(session: Session, _command: unknown, { now }: Circumstance): Decision {
  if (session.current === null) return refused(session, 'not-now')
  const state = session.state === 'paused' ? 'live' : session.state
  return { session: { ...endCurrent(session, now), state } }
}

/** The clocks of the running round, settled at `now`, each changed by `change`. */
function changeClocks(session: Session, now: number, change: (clock: RoundClock) => RoundClock): Session {
  const round = runningRound(session)
  if (round === undefined) return session
  const own = Object.keys(round.own).map((group) => [group, change(standingOf(session, round, now, group).clock)])
  return withRound(session, {
    ...round,
    room: change(standingOf(session, round, now).clock),
    own: Object.fromEntries(own),
  })
}

/** A scene that is held is held for noting: where that was stays with it, so that marks can be found again. */
function withPausePoint({ pausePoints, current, agenda }: Session, now: number): Session['pausePoints'] {
  if (agenda.find(({ id }) => id === current?.activity)?.type !== 'demo' || current === null) return pausePoints
  const point = Math.round(elapsed(current.clock, now) / 1000)
  return { ...pausePoints, [current.activity]: [...(pausePoints[current.activity] ?? []), point].slice(-50) }
}

/** Holds every clock of the room. */
export function pause(session: Session, _command: unknown, { now }: Circumstance): Decision {
  if (session.state !== 'live') return refused(session, 'not-now')
  const hold = (round: RoundClock) => ({ ...round, clock: pauseClock(round.clock, now) })
  const held = withTalkClock(changeClocks(withClipHeld(session, now), now, hold), now, hold)
  const current = session.current && { ...session.current, clock: pauseClock(session.current.clock, now) }
  return { session: { ...held, state: 'paused', current, pausePoints: withPausePoint(session, now) } }
}

/** Lets every clock go on from where it stood. */
export function resume(session: Session, _command: unknown, { now }: Circumstance): Decision {
  if (session.state !== 'paused') return refused(session, 'not-now')
  const goOn = (round: RoundClock) => ({ ...round, clock: resumeClock(round.clock, now) })
  const going = withTalkClock(changeClocks(session, now, goOn), now, goOn)
  const current = session.current && { ...session.current, clock: resumeClock(session.current.clock, now) }
  return { session: { ...going, state: 'live', current } }
}
