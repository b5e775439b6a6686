import type * as Y from 'yjs'
import { roundSlot, themeHeight, themeSlot } from '../debrief-layout.ts'
import { dropField, setField } from '../fields.ts'
import type { Item } from '../items.ts'
import { entryOf, type Origin } from '../layout.ts'
import { readBoard } from '../read-item.ts'

const place = (ydoc: Y.Doc, item: Item, theme: Extract<Item, { kind: 'frame' }>, others: readonly Item[]): void => {
  const p = themeSlot(theme, others)
  setField(ydoc, item.id, 'p', [...p])
  setField(ydoc, item.id, 'frame', theme.id)
  const height = themeHeight(theme, p)
  if (height > theme.s[1]) setField(ydoc, theme.id, 's', [theme.s[0], height])
}

/**
 * Moves an item into a theme, to the next free place there (the theme grows), or with null back to the strip of its
 * round. False where the item or the theme is gone, where it is there already,
 * or where it is a connector, which lies where its ends do.
 */
export const moveToTheme = (ydoc: Y.Doc, origin: Origin, id: string, theme: string | null): boolean => {
  const { items } = readBoard(ydoc)
  const item = items.find((one) => one.id === id)
  if (
    item === undefined ||
    item.kind === 'frame' ||
    item.kind === 'connector' ||
    item.frame === theme ||
    entryOf(ydoc, id) === null
  )
    return false
  const others = items.filter((one) => one.id !== id)
  const frame = items.find((one) => one.id === theme)
  if (theme !== null && frame?.kind !== 'frame') return false
  ydoc.transact(() => {
    if (frame?.kind === 'frame') return place(ydoc, item, frame, others)
    setField(ydoc, id, 'p', [...roundSlot(item.kind === 'card' ? item.round : 1, others)])
    dropField(ydoc, id, 'frame')
  }, origin)
  return true
}
