import type * as Y from 'yjs'
import type { Rect } from '../geometry/rect.ts'
import type { Origin } from '../layout.ts'
import { placeItems } from './place-items.ts'

/** Gives items the rectangles they were pulled to (`resizeBox`, `stretchBoxes`). Conditions and answer as in `placeItems`. */
export const resizeItems = (ydoc: Y.Doc, origin: Origin, rects: ReadonlyMap<string, Rect>): boolean =>
  placeItems(ydoc, origin, rects)
