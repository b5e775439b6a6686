import { runningRound, standingOf, withRound } from '../rounds.ts'
import type { Round, Session } from '../session.ts'
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

/** Lengthens (or shortens) what runs: a phase of the round, for all or for one group, else the activity [T2]. */
export function addTime(session: Session, command: CommandOf<'add-time'>, { now }: Circumstance): Decision {
  if (session.current === null) return refused(session, 'not-now')
  const { clock } = session.current
  const current = { ...session.current, clock: { ...clock, added: clock.added + command.seconds } }
  const round = runningRound(session)
  if (round === undefined) {
    return command.group === undefined ? { session: { ...session, current } } : refused(session, 'no-turn')
  }
  if (!isGroup(session, round, command.group)) return refused(session, 'no-such-group')
  const { clock: standing } = standingOf(session, round, now, command.group)
  const added = standing.clock.added + command.seconds
  const changed = withClock(session, round, command.group, { ...standing, clock: { ...standing.clock, added } })
  return { session: command.group === undefined ? { ...changed, current } : changed }
}
