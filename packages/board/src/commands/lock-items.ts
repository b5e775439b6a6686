import type * as Y from 'yjs'
import { dropField, fieldsOf, setField } from '../fields.ts'
import type { Origin } from '../layout.ts'

/** Locks items, so that commands leave them where and as they are, or unlocks them. Unknown ids are passed over. False where all are so already. */
export const lockItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, locked: boolean): boolean => {
  const going = [...new Set(ids)].flatMap((id) => {
    const fields = fieldsOf(ydoc, id)
    return fields === null || (fields.own('locked') === true) === locked ? [] : [id]
  })
  if (going.length === 0) return false
  ydoc.transact(() => {
    for (const id of going) {
      if (locked) setField(ydoc, id, 'locked', true)
      else dropField(ydoc, id, 'locked')
    }
  }, origin)
  return true
}
