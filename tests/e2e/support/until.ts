import { setTimeout as pause } from 'node:timers/promises'

/** How often a condition is looked at before it is given up, however much of the time the whole machine stood still. */
const looks = 200

/** Between two looks lie so many milliseconds more each time, for looking costs the processor that everybody waits for. */
const [first, more, most] = [10, 10, 100]

/** Waits until a condition holds, looking often; throws what it last was when it does not come true in a minute. */
export async function until(condition: () => boolean | Promise<boolean>, limit = 60_000): Promise<void> {
  const end = Date.now() + limit
  for (let look = 1; !(await condition()); look += 1) {
    if (Date.now() > end && look > looks) throw new Error(`This did not come true: ${condition}`)
    await pause(Math.min(first + more * (look - 1), most))
  }
}
