import { type ClockView, grace, quietLineAt, timeLeft } from '@coreflect/workshop'

/** How a clock stands: running, in its last stretch [T2], in the minute of grace after zero [L2], over, or held. */
export type ClockStand = 'running' | 'quiet' | 'grace' | 'over' | 'held'

/** How the clock stands at `now`, the server's time in ms. */
export function clockStand(clock: ClockView, now: number): ClockStand {
  if (clock.endsAt === null) return 'held'
  const left = timeLeft(clock, now)
  if (left <= -grace) return 'over'
  if (left <= 0) return 'grace'
  return left <= quietLineAt(clock.length) ? 'quiet' : 'running'
}

/** What share of the whole is left, from 0 to 1, in whole seconds. */
export function shareLeft(clock: ClockView, now: number): number {
  if (clock.length <= 0) return 0
  const seconds = Math.max(0, Math.ceil(timeLeft(clock, now) / 1000))
  return Math.min(1, (seconds * 1000) / clock.length)
}
