/** At most so many values wait in memory, and each no longer than so many ms since it was last asked for. */
const most = 64
const longest = 60_000

/** Keeps what was made for a minute: a room of people opens the same link at the same time. */
export interface Briefly<T> {
  /** What was made for this key, or is made now. */
  of(key: string, make: () => T): T
}

export function createBriefly<T>(now: () => number): Briefly<T> {
  const made = new Map<string, { readonly value: T; at: number }>()
  return {
    of(key, make) {
      const at = now()
      for (const [old, one] of made) if (at - one.at > longest) made.delete(old)
      const known = made.get(key)
      if (known !== undefined) {
        known.at = at
        return known.value
      }
      const value = make()
      const [oldest] = made.keys()
      if (made.size >= most && oldest !== undefined) made.delete(oldest)
      made.set(key, { value, at })
      return value
    },
  }
}
