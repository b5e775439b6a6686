/** How many connections each person holds open, so that nobody can use up the server. */
export interface Connections {
  /** Takes a place for this key; null when its places are taken. The returned function gives the place back, once. */
  take(key: string): (() => void) | null
  count(): number
}

export function createConnections(most: number): Connections {
  const open = new Map<string, number>()
  let all = 0
  return {
    take(key) {
      const before = open.get(key) ?? 0
      if (before >= most) return null
      open.set(key, before + 1)
      all += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        all -= 1
        const left = (open.get(key) ?? 1) - 1
        if (left === 0) open.delete(key)
        else open.set(key, left)
      }
    },
    count: () => all,
  }
}
