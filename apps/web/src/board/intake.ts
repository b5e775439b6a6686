/** Changed items that come in, handed on a few at a time where they are many, so that no frame is late for them. */
export interface Intake {
  /** What has changed: here, which is handed on at once, or elsewhere. */
  readonly bring: (ids: Iterable<string>, local: boolean) => void
  /** Everything that was to come has come: nothing is waited for any more. */
  readonly whole: () => void
  readonly stop: () => void
}

export interface IntakeSetting {
  /** Takes in what these are now; `last`: nothing is waiting behind them. */
  readonly take: (ids: readonly string[], last: boolean) => void
  /** Some are waiting now, and more may come. */
  readonly onArriving: () => void
  /** Whether the whole document is there already. */
  readonly isWhole: () => boolean
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number
  /** Calls once as soon as the page has had time for input and for a frame. */
  readonly soon: (call: () => void) => void
  /** Calls once in so many milliseconds; gives how to prevent it. */
  readonly after: (milliseconds: number, call: () => void) => () => void
}

/** So few are handed on together on the slowest page, and fewer at once do not wait once the document is whole. */
const FEW = 200
/** So many at most on a quick one: each time all that follows the board looks at it anew. */
const MANY = 1_000
/** So long, in milliseconds, what is handed on together may take before it becomes less. */
const SHORT = 5
/** For so long at a time, in milliseconds. */
const SLICE = 20
/** So long the pieces of a document that is on its way are gathered. */
const GATHER = 1_000

/**
 * The pieces of a document that is on its way are gathered, so that it is arranged and drawn once and not once for each;
 * not longer than a moment, so that a slow line shows what it has.
 */
export const createIntake = (setting: IntakeSetting): Intake => {
  const { take, onArriving, isWhole, now, soon, after } = setting
  const waiting = new Set<string>()
  let together = FEW
  let going = false
  let stopped = false
  let cancel: (() => void) | null = null

  const takeNow = (ids: readonly string[]): void => {
    for (const id of ids) waiting.delete(id)
    take(ids, waiting.size === 0)
  }
  const takeFew = (): void => {
    const ids: string[] = []
    for (const id of waiting) if (ids.push(id) >= together) break
    const began = now()
    takeNow(ids)
    together = now() - began < SHORT ? Math.min(MANY, together * 2) : Math.max(FEW, together / 2)
  }
  const step = (): void => {
    going = false
    if (stopped || waiting.size === 0) return
    const until = now() + SLICE
    do takeFew()
    while (waiting.size > 0 && now() < until)
    going = waiting.size > 0
    if (going) soon(step)
  }
  const go = (): void => {
    cancel?.()
    cancel = null
    if (going || waiting.size === 0) return
    going = true
    soon(step)
  }
  const wait = (ids: readonly string[]): void => {
    if (waiting.size === 0) onArriving()
    for (const id of ids) waiting.add(id)
    if (isWhole()) go()
    else if (!going) cancel ??= after(GATHER, go)
  }
  return {
    bring: (ids, local) => {
      const all = [...ids]
      if (all.length === 0) return
      const few = isWhole() && waiting.size === 0 && all.length < FEW
      if (local || few) takeNow(all)
      else wait(all)
    },
    whole: go,
    stop: () => {
      stopped = true
      cancel?.()
    },
  }
}
