/** Chance that a number starts and repeats: 0 (inclusive) to 1 (exclusive). */
export type Random = () => number

/** mulberry32 by Tommy Ettinger, public domain: 32 bits of state, good enough to shake a network. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number below `limit`. */
export const below = (random: Random, limit: number): number => Math.floor(random() * limit)

/** One of the choices. Throws when there is none. */
export function oneOf<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[below(random, choices.length)]
  if (choice === undefined) throw new RangeError('Nothing to choose from.')
  return choice
}
