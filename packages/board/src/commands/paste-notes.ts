import type * as Y from 'yjs'
import { notesIn } from '../exchange/pasted-text.ts'
import { NOTE_SIZE, type NoteColor, type Origin, type Point } from '../layout.ts'
import { orderBetween } from '../order.ts'
import { createEntry, frameAt, topOrder } from './create-entry.ts'
import { framesOn } from './frames.ts'
import type { PasteManner } from './paste-items.ts'

const GAP = 24
const MOST_COLUMNS = 10

export interface PastedNotes {
  readonly text: string
  /** Top left corner of the first. */
  readonly p: Point
  readonly color: NoteColor
  /** Whether it is known to be a table, which a single column does not show: then it stays a column. */
  readonly table?: boolean
}

/** One column folded into rows of about as many as there are rows. */
const folded = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  if (rows.some((row) => row.length > 1)) return rows
  const cells = rows.map((row) => row[0] ?? '')
  const columns = Math.min(MOST_COLUMNS, Math.ceil(Math.sqrt(cells.length)))
  return Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  )
}

/**
 * Makes a note of each line of a text, or of each cell of a spreadsheet's rows and columns, laid out in rows; returns their
 * ids in reading order. 500 at most.
 */
export const pasteNotes = (
  ydoc: Y.Doc,
  origin: Origin,
  { text, p, color, table = false }: PastedNotes,
  { newId, random }: Pick<PasteManner, 'newId' | 'random'>,
): readonly string[] =>
  ydoc.transact(() => {
    const ids: string[] = []
    const frames = framesOn(ydoc)
    let z = topOrder(ydoc)
    const rows = notesIn(text, table)
    const laid = table ? rows : folded(rows)
    laid.forEach((row, down) => {
      row.forEach((words, across) => {
        if (words === '') return
        const place: Point = [p[0] + across * (NOTE_SIZE[0] + GAP), p[1] + down * (NOTE_SIZE[1] + GAP)]
        const frame = frameAt(ydoc, { p: place, s: NOTE_SIZE }, frames)
        const id = newId()
        z = orderBetween(z, null, random)
        const fields = { letters: 'medium' }
        createEntry(ydoc, { id, kind: 'note', p: place, s: NOTE_SIZE, color, text: words, frame, z, fields }, random)
        ids.push(id)
      })
    })
    return ids
  }, origin)
