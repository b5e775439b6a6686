import type * as Y from 'yjs'
import { entryOf, type Origin } from '../layout.ts'

/** Locks items, so that commands leave them where and as they are, or unlocks them. Unknown ids are passed over. False where all are so already. */
export const lockItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, locked: boolean): boolean => {
  const going = [...new Set(ids)].flatMap((id) => {
    const entry = entryOf(ydoc, id)
    return entry === null || (entry.get('locked') === true) === locked ? [] : [entry]
  })
  if (going.length === 0) return false
  ydoc.transact(() => {
    for (const entry of going) {
      if (locked) entry.set('locked', true)
      else entry.delete('locked')
    }
  }, origin)
  return true
}
