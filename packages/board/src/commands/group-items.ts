import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import type { Origin } from '../layout.ts'
import { unlocked } from './unlocked.ts'

/** Lets items be chosen and moved together from now on; they leave groups they were in. False for fewer than two. */
export const groupItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, group: string): boolean => {
  const going = unlocked(ydoc, ids)
  if (group === '' || going.length < 2 || going.every((item) => item.group === group)) return false
  ydoc.transact(() => {
    for (const { id } of going) setField(ydoc, id, 'group', group)
  }, origin)
  return true
}
