import { seeded } from '@coreflect/workshop'

/** Numbers in [0, 1), one after the other. */
export type Draw = () => number

/**
 * Draws for one matter of one person. They follow from the seed and the matter alone, not from what was drawn for other
 * matters before: on a slow wire people decide the same as on a fast one.
 */
export function drawsFor(seed: number, ...matter: readonly (string | number)[]): Draw {
  // FNV-1a, 32 bits.
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (const sign of matter.join('\n')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return seeded(hash)
}

/** One of the things. Throws where there is none. */
export function pick<T>(draw: Draw, things: readonly T[]): T {
  if (things.length === 0) throw new RangeError('There is nothing to pick from')
  return things[Math.floor(draw() * things.length)] as T
}

/** A number from `from` to below `to`. */
export function between(draw: Draw, from: number, to: number): number {
  return from + draw() * (to - from)
}
