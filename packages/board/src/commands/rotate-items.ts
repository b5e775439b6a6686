import type * as Y from 'yjs'
import { pivotOf, turnBox } from '../geometry/rotate.ts'
import type { Origin } from '../layout.ts'
import { type Place, placeItems } from './place-items.ts'
import { unlocked } from './unlocked.ts'

/**
 * Turns items by an angle in degrees clockwise, several about the middle of them all. Frames stay upright and go round
 * with the others; connectors follow what they are tied to. False where nothing turned.
 */
export const rotateItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, degrees: number): boolean => {
  if (!Number.isFinite(degrees)) throw new RangeError('An angle is a finite number.')
  const going = unlocked(ydoc, ids).filter((item) => item.kind !== 'connector')
  const pivot = pivotOf(going)
  if (pivot === null) return false
  const places = new Map<string, Place>()
  for (const item of going) {
    const { p, turn } = turnBox(item, pivot, degrees)
    places.set(item.id, going.length === 1 ? { turn } : { p, turn })
  }
  return placeItems(ydoc, origin, places)
}
