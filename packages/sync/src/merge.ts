import * as Y from 'yjs'

const AT_ONCE = 64

/** The empty update. */
const NOTHING = new Uint8Array([0, 0])

/**
 * Merges updates on their bytes, without a Y.Doc. Yjs sorts its readers at every step, which is quadratic for a long log;
 * merging in bundles keeps 50,000 updates within a fraction of a second.
 */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let level = updates
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let at = 0; at < level.length; at += AT_ONCE) next.push(Y.mergeUpdates(level.slice(at, at + AT_ONCE)))
    level = next
  }
  return level[0] ?? NOTHING
}
