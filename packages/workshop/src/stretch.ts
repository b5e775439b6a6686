import { runningRound, standingOf } from './rounds.ts'
import type { Session } from './session.ts'

/**
 * The stretch of the workshop in which a group is at `now`, as a word that changes with each phase of its own clock, or with
 * each activity outside of a round. What was said for one stretch is over in the next.
 */
export function stretchOf(session: Session, group: string | null, now: number): string {
  const round = runningRound(session)
  if (round === undefined) return session.current?.activity ?? ''
  return `${round.activity} ${standingOf(session, round, now, group ?? undefined).clock.segment}`
}

/** The turn (from 0) that runs for a group at `now`; null outside of turns. */
export function turnOf(session: Session, group: string, now: number): number | null {
  const round = runningRound(session)
  if (round === undefined) return null
  const { stage, turn } = standingOf(session, round, now, group)
  return stage === 'turn' ? turn : null
}
