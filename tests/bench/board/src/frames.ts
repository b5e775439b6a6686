import type { Page } from 'playwright-core'

/** Milliseconds between the frames of a gesture. */
export interface Frames {
  readonly p50: number
  readonly p95: number
  readonly max: number
  /** Frames a second over the whole gesture. */
  readonly fps: number
}

/**
 * Runs in the page before anything else. Each gesture has a list of its own: on a slow page the frame that was asked for
 * by the gesture before comes only now, and must not count twice.
 */
export const RECORDER = `
  globalThis.benchFrames = { times: [], start() { const times = []; this.times = times; const step = (now) => {
    if (this.times !== times) return; times.push(now); requestAnimationFrame(step) }; requestAnimationFrame(step) },
    stop() { const { times } = this; this.times = []; return times } };
  globalThis.benchTasks = []; 
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) benchTasks.push(entry.duration) }).observe({ type: 'longtask', buffered: true });
`

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** What the frames were like while the gesture was made. */
export async function framesOf(page: Page, gesture: () => Promise<void>): Promise<Frames> {
  await page.evaluate('benchFrames.start()')
  await gesture()
  const times = (await page.evaluate('benchFrames.stop()')) as number[]
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const sorted = [...gaps].sort((a, b) => a - b)
  const whole = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1), fps: (gaps.length / whole) * 1000 }
}
