import type * as Y from 'yjs'
import { Fields, putField } from '../fields.ts'
import { entryOf, type Point } from '../layout.ts'
import { readPointOrNull, readRecord } from '../values.ts'
import { clampFar } from './create-entry.ts'

const shifted = ([x, y]: Point, [dx, dy]: Point): Point => [clampFar(Math.round(x + dx)), clampFar(Math.round(y + dy))]

/**
 * Moves one item by a way; of a connector its free ends, since tied ones follow their items. For commands alone, inside
 * their transaction. `from` is where the item is read to lie.
 */
export const shiftEntry = (ydoc: Y.Doc, id: string, from: Point, by: Point): void => {
  const entry = entryOf(ydoc, id)
  if (entry === null) return
  const fields = new Fields(entry)
  if (fields.get('kind') !== 'connector') {
    putField(entry, 'p', [...shifted(from, by)])
    return
  }
  for (const name of ['from', 'to']) {
    const point = readPointOrNull(readRecord(fields.get(name)).point)
    if (point !== null) putField(entry, name, { point: [...shifted(point, by)] })
  }
}
