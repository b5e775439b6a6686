import { forEachMark } from './wire/marks.ts'

/** Milliseconds from sending to arriving. */
export interface Delays {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const FINEST = 0.01
const STEP = Math.log(1.02)
const BUCKETS = 1_000

/** Counts delays in buckets two per cent wide, from a hundredth of a millisecond to hours. */
class Histogram {
  readonly buckets = new Uint32Array(BUCKETS)
  count = 0

  add(milliseconds: number): void {
    const bucket = Math.ceil(Math.log(Math.max(milliseconds, FINEST) / FINEST) / STEP)
    const at = Math.min(bucket, BUCKETS - 1)
    this.buckets[at] = (this.buckets[at] ?? 0) + 1
    this.count += 1
  }
}

function percentile(histograms: readonly Histogram[], share: number): number {
  let left = share * histograms.reduce((sum, { count }) => sum + count, 0)
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    for (const { buckets } of histograms) left -= buckets[bucket] ?? 0
    if (left <= 0) return FINEST * Math.exp(bucket * STEP)
  }
  return Number.POSITIVE_INFINITY
}

function delays(...histograms: Histogram[]): Delays {
  return {
    count: histograms.reduce((sum, { count }) => sum + count, 0),
    p50: percentile(histograms, 0.5),
    p95: percentile(histograms, 0.95),
    p99: percentile(histograms, 0.99),
  }
}

/**
 * Counts deliveries: one update or cursor move of one person that arrives at one other. What comes back to its sender, comes
 * twice or was sent before `from` is none; a merged frame counts what it holds.
 */
export class DeliveryCounter {
  readonly #people: number
  readonly #from: number
  readonly #updates = new Histogram()
  readonly #cursors = new Histogram()
  /** The newest number that each person heard of each other. */
  readonly #newest: { readonly updates: Int32Array; readonly cursors: Int32Array }

  constructor(people: number, from: number) {
    this.#people = people
    this.#from = from
    this.#newest = {
      updates: new Int32Array(people * people).fill(-1),
      cursors: new Int32Array(people * people).fill(-1),
    }
  }

  /** A message arrived at `person`, at this moment of `performance.now()`. */
  hear(person: number, message: Uint8Array, now: number): void {
    forEachMark(message, (isUpdate, sender, number, sent) => {
      if (sender === person || sender >= this.#people || sent < this.#from) return
      const newest = isUpdate ? this.#newest.updates : this.#newest.cursors
      const at = person * this.#people + sender
      if (number <= (newest[at] ?? -1)) return
      newest[at] = number
      const histogram = isUpdate ? this.#updates : this.#cursors
      histogram.add(now - sent)
    })
  }

  /** Updates that arrived so far. */
  get updates(): number {
    return this.#updates.count
  }

  /** Delays of everything, of updates and of cursor moves. */
  delays(): { readonly all: Delays; readonly updates: Delays; readonly cursors: Delays } {
    return { all: delays(this.#updates, this.#cursors), updates: delays(this.#updates), cursors: delays(this.#cursors) }
  }
}
