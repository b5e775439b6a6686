import type * as Y from 'yjs'
import type { Item } from '../items.ts'
import { entryOf, type Origin, type Point } from '../layout.ts'
import { frameUnder } from '../outline.ts'
import { readBoard, readItem } from '../read-item.ts'
import { shiftEntry } from './shift-entry.ts'

/** Puts an item into a frame or none, if it lies elsewhere. For commands alone, inside their transaction. */
export const holdIn = (ydoc: Y.Doc, item: Item, frame: string | null): void => {
  const entry = entryOf(ydoc, item.id)
  if (frame !== null && frame !== item.frame) entry?.set('frame', frame)
  if (frame === null && entry?.has('frame') === true) entry.delete('frame')
}

/**
 * Moves items by a way in board units, once at the end of a gesture. A frame takes along what lies in it, locked or not;
 * anything else comes to lie in the frame that its middle is over, or in none. Of a connector the free ends move. Unknown
 * and locked items are passed over. False where nothing moved.
 */
export const moveItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, by: Point): boolean => {
  if (!(Number.isFinite(by[0]) && Number.isFinite(by[1]))) throw new RangeError('A way to move is two finite numbers.')
  const { items } = readBoard(ydoc)
  const wanted = new Set(ids)
  const chosen = new Set(items.filter((item) => wanted.has(item.id) && !item.locked).map((item) => item.id))
  const carried = (item: Item): boolean => item.frame !== null && chosen.has(item.frame)
  const going = items.filter((item) => (chosen.has(item.id) || carried(item)) && entryOf(ydoc, item.id) !== null)
  if (going.length === 0 || (by[0] === 0 && by[1] === 0)) return false
  ydoc.transact(() => {
    for (const item of going) shiftEntry(ydoc, item.id, item.p, by)
    const frames = items.flatMap((item) => {
      const now = item.kind === 'frame' ? readItem(ydoc, item.id) : null
      return now?.kind === 'frame' ? [now] : []
    })
    for (const item of going) {
      if (item.kind === 'frame' || carried(item)) continue
      holdIn(ydoc, item, frameUnder(frames, readItem(ydoc, item.id) ?? item)?.id ?? null)
    }
  }, origin)
  return true
}
