/** Time that runs, pauses and can be lengthened, told by server timestamps alone [L3]. Times in ms since 1970, `added` in seconds. */
export interface Clock {
  readonly startedAt: number
  readonly pausedAt: number | null
  /** All of the pauses that are over, in ms. */
  readonly pausedFor: number
  readonly added: number
}

/** A clock that starts at `now`. */
export function startClock(now: number): Clock {
  return { startedAt: now, pausedAt: null, pausedFor: 0, added: 0 }
}

/** How long the clock has run without its pauses, in ms; never negative, whatever the machine's time does. */
export function elapsed(clock: Clock, now: number): number {
  return Math.max(0, (clock.pausedAt ?? now) - clock.startedAt - clock.pausedFor)
}

/** Holds the clock. A paused clock stays as it is. */
export function pauseClock(clock: Clock, now: number): Clock {
  return clock.pausedAt === null ? { ...clock, pausedAt: Math.max(now, clock.startedAt) } : clock
}

/** Lets a held clock go on from where it stood. A running clock stays as it is. */
export function resumeClock(clock: Clock, now: number): Clock {
  if (clock.pausedAt === null) return clock
  return { ...clock, pausedAt: null, pausedFor: clock.pausedFor + Math.max(0, now - clock.pausedAt) }
}

/** What a screen needs to draw a clock without asking again. All times in ms, by the server's clock. */
export interface ClockView {
  /** Planned length with everything that was added. */
  readonly length: number
  /** When it reaches zero; null while paused. */
  readonly endsAt: number | null
  /** What is left while paused (negative after zero); null while running. */
  readonly left: number | null
}

/** The view of a clock over `seconds` of planned time. */
export function viewClock(clock: Clock, seconds: number): ClockView {
  const length = (seconds + clock.added) * 1000
  const endsAt = clock.startedAt + clock.pausedFor + length
  return clock.pausedAt === null
    ? { length, endsAt, left: null }
    : { length, endsAt: null, left: endsAt - clock.pausedAt }
}

/** What is left of a viewed clock at `now` (the server's), in ms; negative after zero. */
export function timeLeft(clock: ClockView, now: number): number {
  return clock.endsAt === null ? (clock.left ?? 0) : clock.endsAt - now
}

/** After zero, and after an end by hand, there is time to finish a sentence [L2]; in ms. */
export const grace = 60_000

/** How long before the end of a phase the quiet line appears [T2], in ms: two minutes, and never in its first half. */
export function quietLineAt(length: number): number {
  return Math.min(120_000, length / 2)
}
