import type * as Y from 'yjs'
import { type Frame, type Item, readBoard } from '../items.ts'
import { entryOf, FAR, type Origin, type Point } from '../layout.ts'
import { frameUnder } from '../outline.ts'

const clamp = (value: number): number => Math.min(FAR, Math.max(-FAR, Math.round(value)))

const moved = ({ p }: Item, [dx, dy]: Point): Point => [clamp(p[0] + dx), clamp(p[1] + dy)]

/**
 * Moves items by a way in board units, once at the end of a gesture. A frame takes along what lies in it; anything else
 * comes to lie in the frame that its middle is over, or in none. Unknown ids are passed over. False where nothing moved.
 */
export const moveItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, by: Point): boolean => {
  if (!(Number.isFinite(by[0]) && Number.isFinite(by[1]))) throw new RangeError('A way to move is two finite numbers.')
  const { items } = readBoard(ydoc)
  const chosen = new Set(ids)
  const carried = (item: Item): boolean => item.frame !== null && chosen.has(item.frame)
  const going = items.filter((item) => (chosen.has(item.id) || carried(item)) && entryOf(ydoc, item.id) !== null)
  if (going.length === 0 || (by[0] === 0 && by[1] === 0)) return false
  const frames = items
    .filter((item): item is Frame => item.kind === 'frame')
    .map((frame) => (chosen.has(frame.id) ? { ...frame, p: moved(frame, by) } : frame))
  ydoc.transact(() => {
    for (const item of going) {
      const entry = entryOf(ydoc, item.id)
      const p = moved(item, by)
      entry?.set('p', [...p])
      if (item.kind === 'frame' || carried(item)) continue
      const frame = frameUnder(frames, { p, s: item.s })?.id ?? null
      if (frame !== null && frame !== item.frame) entry?.set('frame', frame)
      if (frame === null && entry?.has('frame') === true) entry.delete('frame')
    }
  }, origin)
  return true
}
