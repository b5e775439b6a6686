import * as Y from 'yjs'
import { kindOf, MADE, OPTIONAL } from '../fields.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Frame, Kind } from '../items.ts'
import { type Color, FAR, itemsOf, type Point, type Random, type Size } from '../layout.ts'
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

export interface NewItem {
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
 * Puts a new item on the board: what it is made with as one value, which keeps large boards small, bytes and what can be taken
 * away again as keys of their own, and its text as a Y.Text from the first moment, so that two people never make one each.
 * An id that is taken, or a place that is no number, is misuse and throws.
 */
export const createEntry = (ydoc: Y.Doc, item: NewItem, random: Random): void => {
  if (itemsOf(ydoc).has(item.id)) throw new RangeError('An item with this id is on the board already.')
  if (![...(item.p ?? []), ...(item.s ?? [])].every(Number.isFinite))
    throw new RangeError('A place and a size are finite numbers.')
  upgradeBoard(ydoc)
  const frame = item.frame !== null && kindOf(ydoc, item.frame) === 'frame' ? item.frame : undefined
  const { kind, color, z = orderOnTop(ydoc, random) } = item
  const place = { p: item.p?.map(clampFar), s: item.s && [...item.s] }
  const made: Record<string, unknown> = {}
  const entry = new Y.Text(item.text)
  for (const [name, value] of Object.entries({ kind, ...place, z, color, ...item.fields, frame })) {
    if (value === undefined) continue
    if (OPTIONAL.has(name) || value instanceof Uint8Array) entry.setAttribute(name, value)
    else made[name] = value
  }
  entry.setAttribute(MADE, made)
  itemsOf(ydoc).set(item.id, entry)
}
