import type { Clock } from '../clock.ts'

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on by so many milliseconds, running what falls due in its order, and lets promises settle after each. */
  advance(milliseconds: number): Promise<void>
  /** Tasks that wait for their time. */
  waiting(): number
}

const MICROTASKS_PER_STEP = 32

/** Lets promises that depend on nothing but each other settle. */
export async function settle(): Promise<void> {
  for (let left = MICROTASKS_PER_STEP; left > 0; left--) await null
}

/** Starts a manual clock at 0. */
export function createManualClock(): ManualClock {
  let time = 0
  let tasks: { at: number; task: () => void }[] = []

  return {
    now: () => time,
    after(milliseconds, task) {
      const entry = { at: time + Math.max(0, milliseconds), task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((other) => other !== entry)
      }
    },
    soon(task) {
      let wanted = true
      queueMicrotask(() => {
        if (wanted) task()
      })
      return () => {
        wanted = false
      }
    },
    waiting: () => tasks.length,
    async advance(milliseconds) {
      const end = time + milliseconds
      await settle()
      for (;;) {
        const next = tasks.reduce(
          (best: (typeof tasks)[number] | null, task) => (best && best.at <= task.at ? best : task),
          null,
        )
        if (!next || next.at > end) break
        time = next.at
        tasks = tasks.filter((other) => other !== next)
        next.task()
        await settle()
      }
      time = end
    },
  }
}
