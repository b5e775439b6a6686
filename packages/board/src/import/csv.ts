import type { ItemSeed } from '../exchange/seeds.ts'
import { NOTE_COLORS, NOTE_SIZE, type NoteColor, type Point } from '../layout.ts'
import { asOne } from './check.ts'
import { csvRows } from './csv-rows.ts'
import { type Imported, MOST_LETTERS, refuse } from './refusal.ts'

const MOST_ROWS = 2000
const GAP = 24
const COLUMNS = 3
const HEAD = 56
const FRAME_WIDTH = COLUMNS * (NOTE_SIZE[0] + GAP) + GAP

/** What our own export put before a text that looks like a formula goes again. */
const asWritten = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')

interface Row {
  readonly text: string
  readonly frame: string
  readonly color: NoteColor
}

/** Rows by their columns `text`, `frame` and `color`, if the first row names them; else each row's cells, one note each. */
const rowsIn = (cells: readonly (readonly string[])[]): readonly Row[] => {
  const names = cells[0]?.map((name) => name.trim().toLowerCase()) ?? []
  const [text, frame, color] = ['text', 'frame', 'color'].map((name) => names.indexOf(name))
  if (text === undefined || text < 0)
    return cells.flatMap((row) => row.map((cell): Row => ({ text: asWritten(cell), frame: '', color: 'sun' })))
  const at = (row: readonly string[], column = -1): string => asWritten(row[column] ?? '')
  return cells.slice(1).map((row) => ({
    text: at(row, text),
    frame: at(row, frame).slice(0, 200),
    color: asOne(NOTE_COLORS, at(row, color)) ?? 'sun',
  }))
}

const base = { turn: 0, group: null } as const

/** Notes in rows of three from a corner, and, if they have a title, the frame around them. */
const column = (title: string, rows: readonly Row[], left: number): readonly ItemSeed[] => {
  const frameId = `frame ${title}`
  const inFrame = title !== ''
  const start: Point = [left + GAP, inFrame ? HEAD : 0]
  const notes = rows.map(({ text, color }, index): ItemSeed => {
    const place: Point = [
      start[0] + (index % COLUMNS) * (NOTE_SIZE[0] + GAP),
      start[1] + Math.floor(index / COLUMNS) * (NOTE_SIZE[1] + GAP),
    ]
    const frame = inFrame ? frameId : null
    return {
      ...base,
      id: `${title} ${index}`,
      kind: 'note',
      p: place,
      s: NOTE_SIZE,
      color,
      text,
      frame,
      style: { letters: 'medium', color },
    }
  })
  if (!inFrame) return notes
  const height = HEAD + Math.ceil(rows.length / COLUMNS) * (NOTE_SIZE[1] + GAP)
  const style = { color: 'sand' } as const
  return [
    {
      ...base,
      id: frameId,
      kind: 'frame',
      p: [left, 0],
      s: [FRAME_WIDTH, height],
      color: 'sand',
      text: title,
      frame: null,
      style,
    },
    ...notes,
  ]
}

/** Reads a CSV as notes: a column `text`, and if they are there `frame` and `color`; or simply a note for each cell. */
export const importCsv = (text: string): Imported => {
  const cells = csvRows(text)
  if (cells === null || cells.some((row) => row.some((cell) => cell.includes('\0') || cell.length > MOST_LETTERS)))
    return refuse('broken')
  const rows = rowsIn(cells).filter((row) => row.text !== '')
  if (rows.length === 0) return refuse('empty')
  if (rows.length > MOST_ROWS) return refuse('too-large')
  const byFrame = new Map<string, Row[]>()
  for (const row of rows) byFrame.set(row.frame, [...(byFrame.get(row.frame) ?? []), row])
  const seeds = [...byFrame].flatMap(([title, held], index) => column(title, held, index * (FRAME_WIDTH + 2 * GAP)))
  return { seeds, left: 0 }
}
