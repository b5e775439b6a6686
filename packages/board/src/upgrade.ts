import type * as Y from 'yjs'
import { LAYOUT_VERSION, metaOf } from './layout.ts'
import { readNumber } from './values.ts'

/**
 * What it takes to bring a board from one version to the next, by the version it starts from. It runs in the transaction
 * of whoever writes first with a newer layout, perhaps with several people at once, so it must write the same whoever runs
 * it. Version 2 added fields and kinds beside what version 1 held, and version 3 writes new items in another
 * form: all that was there reads as it did.
 */
const STEPS: readonly ((ydoc: Y.Doc) => void)[] = [() => undefined, () => undefined, () => undefined]

/** Brings a board that an older version wrote to today's layout. For commands alone, inside their transaction; a newer board is left as it is. */
export const upgradeBoard = (ydoc: Y.Doc): void => {
  const meta = metaOf(ydoc)
  const version = Math.trunc(readNumber(meta.get('version'), 0, 1_000_000, 0))
  if (version >= LAYOUT_VERSION) return
  for (const step of STEPS.slice(version, LAYOUT_VERSION)) step(ydoc)
  meta.set('version', LAYOUT_VERSION)
}
