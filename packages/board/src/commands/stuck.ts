import type * as Y from 'yjs'
import { dropField, setField } from '../fields.ts'
import { contains, type Rect } from '../geometry/rect.ts'
import { intoBox } from '../geometry/turn.ts'
import type { Item, Stamp } from '../items.ts'
import { itemsOf, type Point } from '../layout.ts'
import { linksOf } from '../links.ts'
import { byOrder } from '../order.ts'
import { readItem } from '../read-item.ts'

/** The stamps that are stuck on one of these items. */
export const stuckOn = (ydoc: Y.Doc, hosts: ReadonlySet<string>): readonly Stamp[] => {
  const { stuckOn: onHost } = linksOf(ydoc)
  const stamps: Stamp[] = []
  for (const host of hosts)
    for (const id of onHost(host)) {
      const item = readItem(ydoc, id)
      if (item?.kind === 'stamp' && item.on === host) stamps.push(item)
    }
  return stamps
}

const carries = (item: Item): boolean => item.kind !== 'stamp' && item.kind !== 'connector' && item.kind !== 'frame'

const covers = (rect: Rect & { readonly turn: number }, point: Point): boolean => contains(rect, intoBox(rect, point))

/** The topmost item that a stamp in this place is stuck on, or null for the board itself. */
export const hostAt = (ydoc: Y.Doc, { p, s }: Rect): string | null => {
  const middle: Point = [p[0] + s[0] / 2, p[1] + s[1] / 2]
  const under: Item[] = []
  for (const id of itemsOf(ydoc).keys()) {
    const item = readItem(ydoc, id)
    if (item !== null && carries(item) && covers(item, middle)) under.push(item)
  }
  return under.sort(byOrder).at(-1)?.id ?? null
}

const stick = (ydoc: Y.Doc, stamp: Stamp): void => {
  const on = hostAt(ydoc, stamp)
  if (on === null) dropField(ydoc, stamp.id, 'on')
  else if (on !== stamp.on) setField(ydoc, stamp.id, 'on', on)
}

/** Sticks the stamps among what has moved on what lies under them now, or on nothing. For commands alone, inside their transaction. */
export const restick = (ydoc: Y.Doc, moved: readonly Item[]): void => {
  for (const { id, kind } of moved) {
    const item = kind === 'stamp' ? readItem(ydoc, id) : null
    if (item?.kind === 'stamp') stick(ydoc, item)
  }
}
