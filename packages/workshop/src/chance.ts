/** Where ids and seeds come from. Rules get it passed in, so that the same commands give the same session in a test. */
export interface Chance {
  /** An opaque id that nobody can guess. */
  id(): string
  /** A whole number from 0 to 2^32 - 1. */
  seed(): number
}

/** A small seeded generator of numbers in [0, 1): "mulberry32", by Tommy Ettinger (public domain). Not for secrets. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in another order, by Fisher and Yates. The order depends on `next` alone. */
export function shuffled<T>(things: readonly T[], next: () => number): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1))
    const kept = order[last] as T
    order[last] = order[other] as T
    order[other] = kept
  }
  return order
}
