import type { PendingUpdate } from '@coreflect/sync'

/** A batch by document: how many rows each one gets, and each update's place among those of its document, from 1. */
export interface Batch {
  readonly counts: ReadonlyMap<string, number>
  readonly places: readonly number[]
}

/** Counts a batch, so that each document's head moves once however many of its updates came. */
export function countBatch(updates: readonly PendingUpdate[]): Batch {
  const counts = new Map<string, number>()
  const places = updates.map(({ doc }) => {
    const place = (counts.get(doc) ?? 0) + 1
    counts.set(doc, place)
    return place
  })
  return { counts, places }
}

/** The sequence of each update, from the last one that its document has now. */
export function sequencesOf(
  updates: readonly PendingUpdate[],
  { counts, places }: Batch,
  last: ReadonlyMap<string, number>,
): number[] {
  return updates.map(({ doc }, index) => (last.get(doc) ?? 0) - (counts.get(doc) ?? 0) + (places[index] ?? 0))
}
