import type * as Y from 'yjs'
import { itemsOf, type Origin } from '../layout.ts'
import { readBoard } from '../read-item.ts'
import { moveToTheme } from './move-to-theme.ts'

/** Takes a theme away and puts what was in it back to the rounds. False where it is no theme, or gone. */
export const dissolveTheme = (ydoc: Y.Doc, origin: Origin, id: string): boolean => {
  const { items } = readBoard(ydoc)
  if (!items.some((item) => item.id === id && item.kind === 'frame')) return false
  ydoc.transact(() => {
    for (const item of items) if (item.frame === id) moveToTheme(ydoc, origin, item.id, null)
    itemsOf(ydoc).delete(id)
  }, origin)
  return true
}
