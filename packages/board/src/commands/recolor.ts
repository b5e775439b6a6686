import type * as Y from 'yjs'
import { entryOf, type NoteColor, type Origin } from '../layout.ts'

/** Gives items a colour by its name. Unknown ids are passed over. False where all have it already. */
export const recolor = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, color: NoteColor): boolean => {
  const entries = [...ids].flatMap((id) => {
    const entry = entryOf(ydoc, id)
    return entry === null || entry.get('color') === color ? [] : [entry]
  })
  if (entries.length === 0) return false
  ydoc.transact(() => {
    for (const entry of entries) entry.set('color', color)
  }, origin)
  return true
}
