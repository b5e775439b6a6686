const LONGEST_MILLISECONDS = 15_000
const LOST_MILLISECONDS = 1_000
/** After these the server needs a moment, or has too much to do already. */
const BUSY_MILLISECONDS = 4_000
const BUSY_CODES: readonly number[] = [1012, 1013]
const TOO_MANY = 4429
const TOO_MANY_MILLISECONDS = 30_000

/** Whether a close code means that nothing will change by coming back. Too many messages are forgiven after a while. */
export const isFinal = (code: number): boolean => code >= 4400 && code < 4500 && code !== TOO_MANY

/** A time without a connection, from the moment that it was lost. */
export interface Outage {
  /** The first window to come back in, in ms. */
  readonly first: number
  /** Where in each window this client comes, 0 to 1: drawn once, so that those who were spread stay so. */
  readonly phase: number
}

/** The outage that begins with this close code (null when the line was given up here). */
export function outageAfter(code: number | null, phase: number): Outage {
  if (code === TOO_MANY) return { first: TOO_MANY_MILLISECONDS, phase: 0.5 + phase / 2 }
  return { first: code !== null && BUSY_CODES.includes(code) ? BUSY_MILLISECONDS : LOST_MILLISECONDS, phase }
}

/**
 * Milliseconds to wait before the `attempt`th try of an outage (from 1). Windows follow each other, each twice as long as
 * the one before up to fifteen seconds, and a client comes once in each, at its phase. Pauses drawn anew each time would
 * gather a crowd at the moment when the server is back; so it finds everybody evenly spread over one window.
 */
export function pauseBefore(attempt: number, { first, phase }: Outage): number {
  const long = Math.max(first, LONGEST_MILLISECONDS)
  const window = (number: number) => (number === 0 ? 0 : Math.min(long, first * 2 ** (number - 1)))
  return Math.round(window(attempt - 1) * (1 - phase) + window(attempt) * phase)
}
