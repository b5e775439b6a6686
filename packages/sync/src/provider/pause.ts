const FIRST_MILLISECONDS = 250
const LONGEST_MILLISECONDS = 15_000
const RESTART_MILLISECONDS = 4_000
const RESTART_CODES: readonly number[] = [1012, 1013]

/**
 * Milliseconds to wait before the `attempt`th reconnection (from 1). Doubles, and is spread over its whole range by `random`
 * (0 to 1), so that a room of 300 does not come back in waves; after a restart the first attempts are spread over seconds.
 */
export function pauseBefore(attempt: number, code: number | null, random: number): number {
  const least = code !== null && RESTART_CODES.includes(code) ? RESTART_MILLISECONDS : FIRST_MILLISECONDS
  const ceiling = Math.min(LONGEST_MILLISECONDS, Math.max(least, FIRST_MILLISECONDS * 2 ** attempt))
  return Math.round(ceiling * (0.1 + 0.9 * random))
}
