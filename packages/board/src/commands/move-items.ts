import type * as Y from 'yjs'
import type { Origin, Point } from '../layout.ts'
import { shiftItems } from './shift-items.ts'

/**
 * Moves items by a way in board units, once at the end of a gesture. A frame takes along what lies in it, locked or not;
 * anything else comes to lie in the frame that its middle is over, or in none. Of a connector the free ends move. Unknown
 * and locked items are passed over. False where nothing moved.
 */
export const moveItems = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, by: Point): boolean =>
  shiftItems(ydoc, origin, new Map([...ids].map((id) => [id, by])))
