import * as Y from 'yjs'
import type { Frame, Item } from '../items.ts'
import { itemsOf } from '../layout.ts'
import { byOrder } from '../order.ts'
import { readItem } from '../read-item.ts'

/** The frames on the board, lowest first; of everything else the kind alone is looked at. */
export const framesOn = (ydoc: Y.Doc): readonly Frame[] => {
  const frames: Frame[] = []
  itemsOf(ydoc).forEach((entry, id) => {
    if (!(entry instanceof Y.Map) || entry.get('kind') !== 'frame') return
    const item = readItem(ydoc, id)
    if (item?.kind === 'frame') frames.push(item)
  })
  return frames.sort(byOrder)
}

/** What lies in one of these frames. */
export const heldBy = (ydoc: Y.Doc, frames: ReadonlySet<string>): readonly Item[] => {
  if (frames.size === 0) return []
  const held: Item[] = []
  itemsOf(ydoc).forEach((entry, id) => {
    const frame = entry instanceof Y.Map ? entry.get('frame') : null
    if (typeof frame !== 'string' || !frames.has(frame)) return
    const item = readItem(ydoc, id)
    if (item?.frame === frame) held.push(item)
  })
  return held
}
