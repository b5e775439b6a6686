import type * as Y from 'yjs'
import type { ItemSeed } from '../exchange/seeds.ts'
import type { Origin } from '../layout.ts'
import { clearBoard } from './clear-board.ts'
import { type PasteManner, pasteItems } from './paste-items.ts'

/** Clears the board and lays seeds on it, a template's or a former state's, in one change that undo takes back. Returns their ids. */
export const resetBoard = (
  ydoc: Y.Doc,
  origin: Origin,
  seeds: readonly ItemSeed[],
  manner: PasteManner,
): readonly string[] =>
  ydoc.transact(() => {
    clearBoard(ydoc, origin)
    return pasteItems(ydoc, origin, seeds, manner)
  }, origin)
