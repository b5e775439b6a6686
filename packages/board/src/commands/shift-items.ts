import type * as Y from 'yjs'
import { dropField, setField } from '../fields.ts'
import type { Item, Stamp } from '../items.ts'
import type { Origin, Point } from '../layout.ts'
import { frameUnder } from '../outline.ts'
import { readItem } from '../read-item.ts'
import { framesOn, heldBy } from './frames.ts'
import { shiftEntry } from './shift-entry.ts'
import { restick, stuckOn } from './stuck.ts'
import { unlocked } from './unlocked.ts'

/** Puts an item into a frame or none, if it lies elsewhere. For commands alone, inside their transaction. */
export const holdIn = (ydoc: Y.Doc, item: Item, frame: string | null): void => {
  if (frame === null) dropField(ydoc, item.id, 'frame')
  else if (frame !== item.frame) setField(ydoc, item.id, 'frame', frame)
}

/**
 * Moves each item by a way of its own, in one change: as `moveItems` does, which moves all by one. What lies in a frame
 * that moves goes the frame's way, and a stamp the way of what it is stuck on; moved by itself it is stuck on what lies
 * under it then. False where nothing moved.
 */
export const shiftItems = (ydoc: Y.Doc, origin: Origin, ways: ReadonlyMap<string, Point>): boolean => {
  for (const [x, y] of ways.values())
    if (!(Number.isFinite(x) && Number.isFinite(y))) throw new RangeError('A way to move is two finite numbers.')
  const chosen = unlocked(ydoc, ways.keys()).filter(({ id }) => {
    const [x, y] = ways.get(id) ?? [0, 0]
    return x !== 0 || y !== 0
  })
  if (chosen.length === 0) return false
  const carried = heldBy(ydoc, new Set(chosen.filter((item) => item.kind === 'frame').map((item) => item.id)))
  const carriedIds = new Set(carried.map((item) => item.id))
  const hostOf = new Map([...chosen, ...carried].map((item) => [item.id, item]))
  const stuck = stuckOn(ydoc, new Set(hostOf.keys())).filter((stamp) => !carriedIds.has(stamp.id))
  const stuckIds = new Set(stuck.map((stamp) => stamp.id))
  const wayOf = (item: Item): Point => ways.get(carriedIds.has(item.id) ? (item.frame ?? '') : item.id) ?? [0, 0]
  const free = chosen.filter((item) => !carriedIds.has(item.id) && !stuckIds.has(item.id))
  const wayOfStuck = ({ on }: Stamp): Point => {
    const host = hostOf.get(on ?? '')
    return host === undefined ? [0, 0] : wayOf(host)
  }
  ydoc.transact(() => {
    for (const item of [...carried, ...free]) shiftEntry(ydoc, item.id, item.p, wayOf(item))
    for (const stamp of stuck) shiftEntry(ydoc, stamp.id, stamp.p, wayOfStuck(stamp))
    restick(ydoc, free)
    const frames = framesOn(ydoc)
    for (const item of [...free, ...stuck])
      if (item.kind !== 'frame') holdIn(ydoc, item, frameUnder(frames, readItem(ydoc, item.id) ?? item)?.id ?? null)
  }, origin)
  return true
}
