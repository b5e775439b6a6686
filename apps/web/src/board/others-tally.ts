import type { BoardChange } from '@coreflect/board'

/** What others have done since it was last given out; what came and went again meanwhile is in none. */
export interface Tally {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly deleted: number
}

/** Counts what others do on a board that holds these things to begin with. One's own changes are followed, not counted. */
export const createTally = (there: Iterable<string>) => {
  const known = new Set(there)
  let added = new Set<string>()
  let changed = new Set<string>()
  let deleted = new Set<string>()
  const appear = (id: string): void => {
    // What was deleted and came back, by an undo, is at most changed.
    if (deleted.delete(id)) changed.add(id)
    else added.add(id)
  }
  const vanish = (id: string, local: boolean): void => {
    changed.delete(id)
    if (!added.delete(id) && !local) deleted.add(id)
  }
  return {
    /** Takes a change in; whether there is anything to be told now. */
    take: (change: BoardChange): boolean => {
      for (const id of change.changed) {
        const isNew = !known.has(id)
        known.add(id)
        if (isNew && !change.local) appear(id)
        else if (!(change.local || added.has(id))) changed.add(id)
      }
      for (const id of change.removed) if (known.delete(id)) vanish(id, change.local)
      return added.size + changed.size + deleted.size > 0
    },
    give: (): Tally => {
      const tally = { added: [...added], changed: [...changed], deleted: deleted.size }
      added = new Set()
      changed = new Set()
      deleted = new Set()
      return tally
    },
  }
}

/** So long in ms nothing is said after the first change, since more may follow. */
const GATHER = 3_000
/** The least time in ms from one word to the next. */
const APART = 10_000

/** When the next word is due, in ms from `now`, if something has just happened; `last` is when the last one was said. */
export const dueIn = (now: number, last: number): number => Math.max(GATHER, last + APART - now)
