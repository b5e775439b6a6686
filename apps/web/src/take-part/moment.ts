import { type RoundView, timeLeft } from '@coreflect/workshop'

/** Seconds into the turn at `now` (server's ms), by the phases before this one and this one's clock [O1]; 0 outside of a turn. */
export function momentOf(round: RoundView, now: number): number {
  if (round.stage !== 'turn') return 0
  const inPhase = Math.max(0, round.clock.length - timeLeft(round.clock, now))
  return Math.round((round.before + inPhase) / 1000)
}
