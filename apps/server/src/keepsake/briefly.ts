/** At most so many values wait in memory, of at most so many bytes, and each no longer than so many ms since it was last asked for. */
const most = 64
const heaviest = 64 * 1024 * 1024
const longest = 60_000

/** Keeps what was made for a minute: a room of people opens the same link at the same time. */
export interface Briefly<T> {
  /** What was made for this key, or is made now; `weight` is about how many bytes it takes where these are many. */
  of(key: string, make: () => T, weight?: number): T
}

export function createBriefly<T>(now: () => number): Briefly<T> {
  const made = new Map<string, { readonly value: T; readonly weight: number; at: number }>()
  let held = 0
  const drop = (key: string) => {
    held -= made.get(key)?.weight ?? 0
    made.delete(key)
  }
  return {
    of(key, make, weight = 0) {
      const at = now()
      for (const [old, one] of made) if (at - one.at > longest) drop(old)
      const known = made.get(key)
      if (known !== undefined) {
        known.at = at
        return known.value
      }
      const value = make()
      for (const [oldest] of made) {
        if (made.size < most && held + weight <= heaviest) break
        drop(oldest)
      }
      made.set(key, { value, weight, at })
      held += weight
      return value
    },
  }
}
