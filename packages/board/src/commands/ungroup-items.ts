import type * as Y from 'yjs'
import { dropField, fieldsOf } from '../fields.ts'
import { itemsOf, type Origin } from '../layout.ts'
import { unlocked } from './unlocked.ts'

/** Undoes the groups of these items, with all their members. False where none is in a group. */
export const ungroupItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>): boolean => {
  const groups = new Set(unlocked(ydoc, ids).map((item) => item.group))
  groups.delete(null)
  if (groups.size === 0) return false
  ydoc.transact(() => {
    for (const id of itemsOf(ydoc).keys()) {
      const group = fieldsOf(ydoc, id)?.own('group')
      if (typeof group === 'string' && groups.has(group)) dropField(ydoc, id, 'group')
    }
  }, origin)
  return true
}
