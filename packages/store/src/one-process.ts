/** Names held by one process, where a store has no other: the counterpart of the database's locks. */
export function processLocks(): (name: string, work: () => Promise<void>) => Promise<boolean> {
  const held = new Set<string>()
  return async (name, work) => {
    if (held.has(name)) return false
    held.add(name)
    try {
      await work()
      return true
    } finally {
      held.delete(name)
    }
  }
}
