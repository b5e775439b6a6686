import { generateKeyBetween } from 'fractional-indexing'
import type { Random } from './layout.ts'

const JITTER_BITS = 32

const readable = (key: string): boolean => {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return false
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

/**
 * A key for the drawing order that sorts above `below` and under `above` (null: no bound), in the format of the
 * `fractional-indexing` package. 32 random halvings keep two people who insert at one place apart even after a long
 * time offline. Never throws: a bound that cannot be read counts as absent, and bounds that are equal or crossed leave
 * only the lower one.
 */
export const orderBetween = (below: string | null, above: string | null, random: Random): string => {
  let low = below !== null && readable(below) ? below : null
  let high = above !== null && readable(above) ? above : null
  if (low !== null && high !== null && low >= high) high = null
  if (high === null) {
    low = generateKeyBetween(low, null)
    high = generateKeyBetween(low, null)
  } else if (low === null) {
    low = generateKeyBetween(null, high)
  }
  let key = generateKeyBetween(low, high)
  for (let bit = 0; bit < JITTER_BITS; bit += 1) {
    if (random() < 0.5) low = key
    else high = key
    key = generateKeyBetween(low, high)
  }
  return key
}

/** Drawing order, lowest first: by key, ties by id, so that everyone sees the same pile. */
export const byOrder = (a: { z: string; id: string }, b: { z: string; id: string }): number => {
  if (a.z !== b.z) return a.z < b.z ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
