import type { ClockRange } from './update-contents.ts'
import { varUints } from './varuint.ts'

/** Which clocks of which clients are known: sorted, disjoint, non-touching [from, to, from, to …] per client. */
export class Clocks {
  readonly #known = new Map<number, number[]>()

  /** Adds the ranges; says whether any of them held a clock that was not known. */
  add(ranges: readonly ClockRange[]): boolean {
    let grew = false
    for (const { client, from, to } of ranges) {
      const known = this.#known.get(client)
      if (!known) this.#known.set(client, [from, to])
      grew = (known ? insert(known, from, to) : true) || grew
    }
    return grew
  }

  /** Whether every clock of the ranges is known. */
  hold(ranges: readonly ClockRange[]): boolean {
    return ranges.every(({ client, from, to }) => {
      const known = this.#known.get(client)
      if (!known) return false
      const at = firstEndingAtOrAfter(known, from + 1)
      return at < known.length && (known[at] ?? to) <= from && (known[at + 1] ?? 0) >= to
    })
  }

  /** The state vector: per client, how many clocks are known without a gap from 0. Highest client first, as Yjs writes it. */
  stateVector(): Uint8Array {
    const entries: [number, number][] = []
    for (const [client, known] of this.#known) if (known[0] === 0) entries.push([client, known[1] ?? 0])
    entries.sort(([a], [b]) => b - a)
    return varUints([entries.length, ...entries.flat()])
  }

  /** Whether a state vector counts every known clock. False when a clock is known beyond a gap. */
  heldBy(stateVector: ReadonlyMap<number, number>): boolean {
    for (const [client, known] of this.#known) {
      if (known.length > 2 || known[0] !== 0 || (stateVector.get(client) ?? 0) < (known[1] ?? 0)) return false
    }
    return true
  }

  /** A Yjs update that brings no struct and deletes every known clock. */
  asDeletions(): Uint8Array {
    const numbers = [0, this.#known.size]
    for (const [client, known] of this.#known) {
      numbers.push(client, known.length / 2)
      for (let at = 0; at < known.length; at += 2) numbers.push(known[at] ?? 0, (known[at + 1] ?? 0) - (known[at] ?? 0))
    }
    return varUints(numbers)
  }
}

function insert(known: number[], from: number, to: number): boolean {
  // Updates name their ranges in order, so that most go behind what is there.
  if (from > (known.at(-1) ?? Number.POSITIVE_INFINITY)) {
    known.push(from, to)
    return true
  }
  const first = firstEndingAtOrAfter(known, from)
  let last = first
  let start = from
  let end = to
  while (last < known.length && (known[last] ?? 0) <= to) {
    start = Math.min(start, known[last] ?? start)
    end = Math.max(end, known[last + 1] ?? end)
    last += 2
  }
  const contained = last === first + 2 && known[first] === start && known[first + 1] === end
  if (contained) return false
  known.splice(first, last - first, start, end)
  return true
}

/** The index of the first range whose end is at least `clock`. */
function firstEndingAtOrAfter(known: readonly number[], clock: number): number {
  let low = 0
  let high = known.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((known[middle * 2 + 1] ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return low * 2
}
