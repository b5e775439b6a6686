import { setTimeout as pause } from 'node:timers/promises'

/** Waits until a condition holds, looking often; throws what it last was when it does not come true in a minute. */
export async function until(condition: () => boolean | Promise<boolean>, limit = 60_000): Promise<void> {
  const end = Date.now() + limit
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`This did not come true: ${condition}`)
    await pause(25)
  }
}
