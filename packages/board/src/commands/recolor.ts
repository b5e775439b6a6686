import type * as Y from 'yjs'
import type { Color, Origin } from '../layout.ts'
import { restyleItems } from './restyle-items.ts'

/** Gives items a colour by its name. Items that cannot have it are passed over. False where all have it already. */
export const recolor = (ydoc: Y.Doc, origin: Origin, ids: Iterable<string>, color: Color): boolean =>
  restyleItems(ydoc, origin, ids, { color })
