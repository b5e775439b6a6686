import { setTimeout as pause } from 'node:timers/promises'

/** Waits until it is so; false when it was not within `milliseconds`. */
export async function until(isSo: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!(await isSo())) {
    if (performance.now() > end) return false
    await pause(5)
  }
  return true
}
