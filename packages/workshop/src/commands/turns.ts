import { findActivity } from '../agenda.ts'
import { runningRound, standingOf, withRound } from '../rounds.ts'
import type { Round, Session } from '../session.ts'
import { withTalkClock } from '../talk.ts'
import { enter, nextTurn, type RoundClock } from '../turns.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** The session with the clock of a round changed: a group's own if one is named, else the room's. */
function withClock(session: Session, round: Round, group: string | undefined, clock: RoundClock): Session {
  const changed = group === undefined ? { ...round, room: clock } : { ...round, own: { ...round.own, [group]: clock } }
  return withRound(session, changed)
}

function isGroup(session: Session, round: Round, group: string | undefined): boolean {
  if (group === undefined) return true
  const grouping = session.groupings.find((one) => one.round === round.round)
  return grouping?.groups.some((one) => one.id === group) ?? false
}

/** Goes to the segment that `choose` names, for the room or for one group [T1]. */
function go(
  session: Session,
  group: string | undefined,
  now: number,
  choose: (standing: ReturnType<typeof standingOf>) => number,
): Decision {
  const round = runningRound(session)
  if (round === undefined) return refused(session, 'no-turn')
  if (!isGroup(session, round, group)) return refused(session, 'no-such-group')
  const standing = standingOf(session, round, now, group)
  if (standing.stage === 'offer') return refused(session, 'no-turn')
  return { session: withClock(session, round, group, enter(standing.clock, choose(standing), now)) }
}

/** Begins the next turn now: the first one out of the brief, else before the running one has run out. */
export function startTurn(session: Session, command: CommandOf<'start-turn'>, { now }: Circumstance): Decision {
  return go(session, command.group, now, ({ segments, clock }) => nextTurn(segments, clock.segment))
}

/** Goes on to the next phase now, before the running one has run out. */
export function nextPhase(session: Session, command: CommandOf<'next-phase'>, { now }: Circumstance): Decision {
  return go(session, command.group, now, ({ clock }) => clock.segment + 1)
}

/** Gives up a group's own time: it stands where the room stands [T1]. */
export function followRoom(session: Session, command: CommandOf<'follow-room'>): Decision {
  const round = runningRound(session)
  if (round === undefined) return refused(session, 'no-turn')
  if (!isGroup(session, round, command.group)) return refused(session, 'no-such-group')
  if (round.own[command.group] === undefined) return { session }
  const own = Object.fromEntries(Object.entries(round.own).filter(([group]) => group !== command.group))
  return { session: withRound(session, { ...round, own }) }
}

/** More or less time for what stands there, though never less than none. */
function lengthened(session: Session, round: Round, now: number, seconds: number, group?: string): RoundClock {
  const { clock, segment } = standingOf(session, round, now, group)
  const added = Math.max(clock.clock.added + seconds, -segment.seconds)
  return { ...clock, clock: { ...clock.clock, added } }
}

/**
 * Lengthens (or shortens) what runs: a phase of the round, for one group or for all [T2], else the activity. For all means
 * also for groups that have a time of their own.
 */
export function addTime(session: Session, command: CommandOf<'add-time'>, { now }: Circumstance): Decision {
  if (session.current === null) return refused(session, 'not-now')
  const { group, seconds } = command
  const round = runningRound(session)
  if (round === undefined && group !== undefined) return refused(session, 'no-turn')
  if (round !== undefined && !isGroup(session, round, group)) return refused(session, 'no-such-group')
  if (round !== undefined && group !== undefined) {
    return { session: withClock(session, round, group, lengthened(session, round, now, seconds, group)) }
  }
  const { clock } = session.current
  const planned = (findActivity(session, session.current.activity)?.minutes ?? 0) * 60
  const current = { ...session.current, clock: { ...clock, added: Math.max(clock.added + seconds, -planned) } }
  if (round === undefined) {
    const more = (at: RoundClock) => ({
      ...at,
      clock: { ...at.clock, added: Math.max(at.clock.added + seconds, -planned) },
    })
    return { session: withTalkClock({ ...session, current }, now, more) }
  }
  const own = Object.keys(round.own).map((one) => [one, lengthened(session, round, now, seconds, one)])
  const room = lengthened(session, round, now, seconds)
  return { session: { ...withRound(session, { ...round, room, own: Object.fromEntries(own) }), current } }
}
