import type * as Y from 'yjs'
import { metaOf, type Origin } from '../layout.ts'

/** Nobody is asked to look anywhere any more. False where nobody was. */
export const putOutLight = (ydoc: Y.Doc, origin: Origin): boolean => {
  if (!metaOf(ydoc).has('light')) return false
  ydoc.transact(() => metaOf(ydoc).delete('light'), origin)
  return true
}
