import type * as Y from 'yjs'
import { kindOf } from '../fields.ts'
import type { Origin, Point, Random } from '../layout.ts'
import { moveItems } from './move-items.ts'
import { raise } from './raise.ts'

/**
 * Ends a drag: moves items as `moveItems` does and lays what was dragged on top, in one change of the document. Frames
 * keep their place in the pile, under what lies in them. False where nothing moved.
 */
export const dropItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, by: Point, random: Random): boolean =>
  ydoc.transact(() => {
    const dragged = [...ids]
    if (!moveItems(ydoc, origin, dragged, by)) return false
    const hasFrame = dragged.some((id) => kindOf(ydoc, id) === 'frame')
    if (!hasFrame) raise(ydoc, origin, dragged, random)
    return true
  }, origin)
