import type * as Y from 'yjs'
import { freeSlot } from '../geometry/slots.ts'
import { type Origin, type Random, THEME_SIZE } from '../layout.ts'
import { readBoard } from '../read-item.ts'
import { createEntry } from './create-entry.ts'

/** Adds an empty theme (a frame) beside those that are there, to the right of the cards. Throws where the id is taken. */
export const addTheme = (
  ydoc: Y.Doc,
  origin: Origin,
  theme: { readonly id: string; readonly title: string },
  random: Random,
): void =>
  ydoc.transact(() => {
    const p = freeSlot({ start: [0, 0], cell: THEME_SIZE, gap: 48, columns: 4 }, readBoard(ydoc).items)
    createEntry(
      ydoc,
      { id: theme.id, kind: 'frame', p, s: THEME_SIZE, color: 'sand', text: theme.title, frame: null },
      random,
    )
  }, origin)
