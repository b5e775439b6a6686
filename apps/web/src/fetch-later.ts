/** Time for what comes first, in milliseconds, before anything else is fetched. */
const PATIENCE = 2_500

const waiting = new Set<() => Promise<unknown>>()
const asked = new WeakSet<() => Promise<unknown>>()
let under = false

const next = (): void => {
  const [load] = waiting
  under = load !== undefined
  if (load === undefined) return
  waiting.delete(load)
  // What does not come now is asked for again by whoever needs it.
  load().then(next, next)
}

/**
 * Fetches a part of the page that nobody has asked for yet, once what was asked for has had its time: it then opens at once,
 * and without a connection. The same `load` is called once.
 */
export function fetchLater(load: () => Promise<unknown>): void {
  if (asked.has(load)) return
  asked.add(load)
  waiting.add(load)
  if (under) return
  under = true
  setTimeout(next, PATIENCE)
}
