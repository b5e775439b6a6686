import type * as Y from 'yjs'
import { bounds, centre } from '../geometry/rect.ts'
import { turnPoint, uprightBounds } from '../geometry/turn.ts'
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
  const around = bounds(going.map(uprightBounds))
  if (around === null) return false
  const pivot = centre(around)
  const places = new Map<string, Place>()
  for (const item of going) {
    const [x, y] = turnPoint(centre(item), pivot, degrees)
    const turn = item.turn + degrees
    places.set(item.id, going.length === 1 ? { turn } : { p: [x - item.s[0] / 2, y - item.s[1] / 2], turn })
  }
  return placeItems(ydoc, origin, places)
}
