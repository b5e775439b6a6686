import { collectGarbage } from './garbage.ts'
import { mergeUpdates } from './merge.ts'

/**
 * Makes one update of many, without what was deleted in them (K2). It takes about a third of a second for a megabyte, in
 * which nothing else happens on its thread: a server lets another thread do it.
 */
export type Compact = (updates: readonly Uint8Array[]) => Promise<Uint8Array>

/** A `Compact` on this thread. Throws if an update is broken. */
export function compactUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return collectGarbage(mergeUpdates(updates))
}
