import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a condition and gives what it gave; looks often, and gives up after half a minute. */
export async function until<T>(
  condition: () => T | Promise<T>,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  for (let look = 0; look < 3000; look += 1) {
    const met = await condition()
    if (met) return met as Exclude<T, false | null | undefined | 0 | ''>
    await pause(10)
  }
  throw new Error(`This did not come true: ${condition}`)
}
