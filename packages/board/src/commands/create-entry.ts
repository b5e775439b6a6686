import * as Y from 'yjs'
import { itemsOf, LAYOUT_VERSION, metaOf, type NoteColor, type Point, type Random, type Size } from '../layout.ts'
import { orderBetween } from '../order.ts'

/** A key above everything on the board. */
export const orderOnTop = (ydoc: Y.Doc, random: Random): string => {
  let top: string | null = null
  for (const entry of itemsOf(ydoc).values()) {
    const z = entry instanceof Y.Map ? entry.get('z') : null
    if (typeof z === 'string' && (top === null || z > top)) top = z
  }
  return orderBetween(top, null, random)
}

export interface Entry {
  readonly id: string
  readonly kind: 'note' | 'card' | 'frame'
  readonly p: Point
  readonly s: Size
  readonly color: NoteColor
  readonly text: string
  readonly frame: string | null
}

/**
 * Puts a new item on top of the board, with its text as a Y.Text from the first moment, so that two people never make
 * one each. Returns its map for fields of its kind. An id that is taken is misuse and throws.
 */
export const createEntry = (ydoc: Y.Doc, item: Entry, random: Random): Y.Map<unknown> => {
  const items = itemsOf(ydoc)
  if (items.has(item.id)) throw new RangeError('An item with this id is on the board already.')
  const meta = metaOf(ydoc)
  if (!meta.has('version')) meta.set('version', LAYOUT_VERSION)
  const entry = new Y.Map<unknown>()
  entry.set('kind', item.kind)
  entry.set('p', [...item.p])
  entry.set('s', [...item.s])
  entry.set('z', orderOnTop(ydoc, random))
  entry.set('color', item.color)
  entry.set('text', new Y.Text(item.text))
  if (item.frame !== null) entry.set('frame', item.frame)
  items.set(item.id, entry)
  return entry
}
