import type * as Y from 'yjs'
import { itemsOf, type Origin } from '../layout.ts'
import { deleteItems } from './delete-items.ts'

/** Takes everything off the board that `deleteItems` may: not cards, and not what is locked. Undo brings it back. False where there was nothing. */
export const clearBoard = (ydoc: Y.Doc, origin: Origin): boolean => deleteItems(ydoc, origin, [...itemsOf(ydoc).keys()])
