/** The longest that it is waited, in milliseconds. */
const LONGEST = 1_000

/** Calls once as soon as the page has drawn what it has to draw, and a second later at the latest. */
export function whenIdle(call: () => void): void {
  // Not every browser that is in use tells it.
  globalThis.requestIdleCallback?.(call, { timeout: LONGEST }) ?? setTimeout(call, LONGEST)
}
