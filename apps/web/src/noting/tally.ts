import type { Observation } from '../take-part/own-page.ts'

/** Taps of one kind in one turn, with the first of them, whose id stands for the sum. */
export interface TallySum {
  readonly first: Observation
  readonly count: number
}

/** Taps that are counted, by turn and kind. */
export function tallySums(notes: readonly Observation[], counted: (kind: string) => boolean): readonly TallySum[] {
  const sums = new Map<string, TallySum>()
  for (const note of notes) {
    if (!counted(note.kind)) continue
    const key = `${note.activity} ${note.round} ${note.turn} ${note.kind}`
    const before = sums.get(key)
    sums.set(key, { first: before?.first ?? note, count: (before?.count ?? 0) + 1 })
  }
  return [...sums.values()]
}
