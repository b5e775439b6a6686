import * as Y from 'yjs'
import type { Rect } from '../geometry/rect.ts'
import type { Frame, Kind } from '../items.ts'
import { type Color, entryOf, FAR, itemsOf, type Point, type Random, type Size } from '../layout.ts'
import { linksOf } from '../links.ts'
import { orderBetween } from '../order.ts'
import { frameUnder } from '../outline.ts'
import { upgradeBoard } from '../upgrade.ts'
import { framesOn } from './frames.ts'

/** The highest key of the drawing order on the board, or null. */
export const topOrder = (ydoc: Y.Doc): string | null => linksOf(ydoc).top()?.z || null

/** A key above everything on the board. */
const orderOnTop = (ydoc: Y.Doc, random: Random): string => orderBetween(topOrder(ydoc), null, random)

/** The topmost frame under the middle of a rectangle, or null. Whoever asks often passes the frames. */
export const frameAt = (ydoc: Y.Doc, rect: Rect, frames: readonly Frame[] = framesOn(ydoc)): string | null =>
  frameUnder(frames, rect)?.id ?? null

export const clampFar = (value: number): number => Math.min(FAR, Math.max(-FAR, value))

export interface Entry {
  readonly id: string
  readonly kind: Exclude<Kind, 'other'>
  /** Both absent for a connector, which lies where its ends are. */
  readonly p?: Point
  readonly s?: Size
  readonly color: Color
  readonly text: string
  readonly frame: string | null
  /** Key of the drawing order; on top where absent. */
  readonly z?: string
  /** What else makes an item of this kind. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/**
 * Puts a new item on the board, with its text as a Y.Text from the first moment, so that two people never make one each.
 * An id that is taken, or a place that is no number, is misuse and throws.
 */
export const createEntry = (ydoc: Y.Doc, item: Entry, random: Random): void => {
  if (itemsOf(ydoc).has(item.id)) throw new RangeError('An item with this id is on the board already.')
  if (![...(item.p ?? []), ...(item.s ?? [])].every(Number.isFinite))
    throw new RangeError('A place and a size are finite numbers.')
  upgradeBoard(ydoc)
  const entry = new Y.Map<unknown>()
  entry.set('kind', item.kind)
  if (item.p !== undefined) entry.set('p', item.p.map(clampFar))
  if (item.s !== undefined) entry.set('s', [...item.s])
  entry.set('z', item.z ?? orderOnTop(ydoc, random))
  entry.set('color', item.color)
  entry.set('text', new Y.Text(item.text))
  if (item.frame !== null && entryOf(ydoc, item.frame)?.get('kind') === 'frame') entry.set('frame', item.frame)
  for (const [name, value] of Object.entries(item.fields ?? {})) if (value !== undefined) entry.set(name, value)
  itemsOf(ydoc).set(item.id, entry)
}
