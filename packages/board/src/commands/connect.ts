import type * as Y from 'yjs'
import { connectorEnds } from '../geometry/connector.ts'
import type { End } from '../items.ts'
import type { Anchor, Color, Heads, Origin, Point, Random, Route, Stroke, Width } from '../layout.ts'
import { outlineIn } from '../read-item.ts'
import { clampFar, createEntry, frameAt } from './create-entry.ts'

/** An end as a hand gives it: on an item, or on the ground. */
export type NewEnd = { readonly item: string; readonly anchor: Anchor } | { readonly point: Point }

export interface NewConnector {
  readonly id: string
  readonly from: NewEnd
  readonly to: NewEnd
  readonly color?: Color
  readonly stroke?: Stroke
  readonly width?: Width
  readonly route?: Route
  readonly heads?: Heads
  readonly text?: string
}

const itemOf = (end: NewEnd): string | null => ('item' in end ? end.item : null)

const withPlace = (end: NewEnd, at: Point): End =>
  'item' in end
    ? { item: end.item, anchor: end.anchor, at: [clampFar(at[0]), clampFar(at[1])] }
    : { point: [clampFar(end.point[0]), clampFar(end.point[1])] }

/**
 * Both ends as they are stored, with the places of those that are tied, or null where an item is gone, is itself a
 * connector, or is the same at both ends.
 */
export const tieEnds = (ydoc: Y.Doc, from: NewEnd, to: NewEnd): readonly [End, End] | null => {
  const outlineOf = outlineIn(ydoc)
  const tied = [itemOf(from), itemOf(to)].filter((id) => id !== null)
  if (tied.some((id) => outlineOf(id) === null) || new Set(tied).size < tied.length) return null
  const [a, b] = connectorEnds(withPlace(from, [0, 0]), withPlace(to, [0, 0]), outlineOf)
  return [withPlace(from, a), withPlace(to, b)]
}

/** Draws a connector between two ends. False as `tieEnds` is null; throws where the id is taken. */
export const connect = (ydoc: Y.Doc, origin: Origin, connector: NewConnector, random: Random): boolean => {
  const { id, from, to, color = 'ink', text = '', ...style } = connector
  const ends = tieEnds(ydoc, from, to)
  if (ends === null) return false
  ydoc.transact(() => {
    const [a, b] = connectorEnds(ends[0], ends[1], outlineIn(ydoc))
    const box = { p: a, s: [b[0] - a[0], b[1] - a[1]] } as const
    const fields = {
      stroke: 'solid',
      width: 'thin',
      route: 'straight',
      heads: 'end',
      ...style,
      from: ends[0],
      to: ends[1],
    }
    createEntry(ydoc, { id, kind: 'connector', color, text, frame: frameAt(ydoc, box), fields }, random)
  }, origin)
  return true
}
