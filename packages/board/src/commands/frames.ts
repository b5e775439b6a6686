import type * as Y from 'yjs'
import type { Frame, Item } from '../items.ts'
import { linksOf } from '../links.ts'
import { byOrder } from '../order.ts'
import { readItem } from '../read-item.ts'

/** The frames on the board, lowest first. */
export const framesOn = (ydoc: Y.Doc): readonly Frame[] => {
  const frames: Frame[] = []
  for (const id of linksOf(ydoc).frames()) {
    const item = readItem(ydoc, id)
    if (item?.kind === 'frame') frames.push(item)
  }
  return frames.sort(byOrder)
}

/** What lies in one of these frames. */
export const heldBy = (ydoc: Y.Doc, frames: ReadonlySet<string>): readonly Item[] => {
  const { heldBy: inFrame } = linksOf(ydoc)
  const held: Item[] = []
  for (const frame of frames)
    for (const id of inFrame(frame)) {
      const item = readItem(ydoc, id)
      if (item?.frame === frame) held.push(item)
    }
  return held
}
