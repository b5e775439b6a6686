import type * as Y from 'yjs'
import { setField } from '../fields.ts'
import type { Rect } from '../geometry/rect.ts'
import { wholeTurn } from '../geometry/rotate.ts'
import type { Item } from '../items.ts'
import { GREATEST_SIDE, LEAST_SIDE, type Origin, type Point, type Size } from '../layout.ts'
import { frameUnder } from '../outline.ts'
import { readItem } from '../read-item.ts'
import { clampFar } from './create-entry.ts'
import { framesOn } from './frames.ts'
import { holdIn } from './shift-items.ts'
import { restick } from './stuck.ts'
import { unlocked } from './unlocked.ts'

/** Where an item is to lie: a corner, a size and a turn, each left as it is where it is absent. */
export interface Place extends Partial<Rect> {
  readonly turn?: number
}

const sameFigures = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]
const exactly = (p: Point): Point => [clampFar(Math.round(p[0] * 4) / 4), clampFar(Math.round(p[1] * 4) / 4)]

const writePlace = (ydoc: Y.Doc, item: Item, { p, s, turn }: Place): boolean => {
  const least = item.kind === 'ink' ? 1 : LEAST_SIDE
  const side = (length: number): number => Math.min(GREATEST_SIDE, Math.max(least, Math.round(length * 4) / 4))
  const size: Size = s === undefined ? item.s : [side(s[0]), side(s[1])]
  const corner = p === undefined ? item.p : exactly(p)
  const angle = turn === undefined || item.kind === 'frame' ? item.turn : wholeTurn(turn)
  const changes = [
    !sameFigures(corner, item.p) && { p: [...corner] },
    !sameFigures(size, item.s) && { s: [...size] },
    angle !== item.turn && { turn: angle },
  ].flatMap((change) => (change === false ? [] : Object.entries(change)))
  for (const [name, value] of changes) setField(ydoc, item.id, name, value)
  return changes.length > 0
}

/**
 * Writes where items lie at the end of a gesture: resized, turned or arranged. What is not a frame comes to lie in the
 * frame under its middle. Connectors, which lie where their ends do, unknown and locked items are passed over. Throws
 * where a figure is not finite. False where all lie there already.
 */
export const placeItems = (ydoc: Y.Doc, origin: Origin, places: ReadonlyMap<string, Place>): boolean => {
  for (const { p, s, turn } of places.values())
    if (![...(p ?? []), ...(s ?? []), turn ?? 0].every(Number.isFinite))
      throw new RangeError('A place is made of finite numbers.')
  const going = unlocked(ydoc, places.keys()).filter((item) => item.kind !== 'connector')
  return ydoc.transact(() => {
    const changed = going.filter((item) => writePlace(ydoc, item, places.get(item.id) ?? {}))
    if (changed.length === 0) return false
    restick(ydoc, changed)
    const frames = framesOn(ydoc)
    for (const { id, kind } of changed) {
      const item = readItem(ydoc, id)
      if (item !== null && kind !== 'frame') holdIn(ydoc, item, frameUnder(frames, item)?.id ?? null)
    }
    return true
  }, origin)
}
