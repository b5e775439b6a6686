import type * as Y from 'yjs'
import { seedsOf } from '../exchange/seeds.ts'
import type { Origin } from '../layout.ts'
import { readBoard } from '../read-item.ts'
import { type PasteManner, pasteItems } from './paste-items.ts'

/** Makes another of each item beside it, as `pasteItems` does; returns the new ids. Cards are not doubled. */
export const duplicateItems = (
  ydoc: Y.Doc,
  origin: Origin,
  ids: Iterable<string>,
  manner: PasteManner,
): readonly string[] => pasteItems(ydoc, origin, seedsOf(readBoard(ydoc).items, ids), manner)
