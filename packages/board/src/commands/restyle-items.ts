import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import type { Origin } from '../layout.ts'
import { type Style, styleFor, styleOf } from '../style.ts'
import { unlocked } from './unlocked.ts'

/** Gives many items a style at once, each what its kind can have of it. Unknown and locked items are passed over. False where nothing changed. */
export const restyleItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, style: Style): boolean => {
  const changes = unlocked(ydoc, ids).flatMap((item) => {
    const now = styleOf(item)
    return Object.entries(styleFor(item.kind, style))
      .filter(([key, value]) => now[key as keyof Style] !== value)
      .map(([key, value]) => ({ id: item.id, key, value }))
  })
  if (changes.length === 0) return false
  ydoc.transact(() => {
    for (const { id, key, value } of changes) setField(ydoc, id, key, value)
  }, origin)
  return true
}
