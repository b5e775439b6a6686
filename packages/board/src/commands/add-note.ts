import type * as Y from 'yjs'
import { type Letters, NOTE_SIZE, type NoteColor, type Origin, type Point, type Random, type Size } from '../layout.ts'
import { createEntry, frameAt } from './create-entry.ts'

export interface NewNote {
  readonly id: string
  /** Top left corner. */
  readonly p: Point
  readonly s?: Size
  readonly color: NoteColor
  readonly letters?: Letters
  readonly text?: string
}

/** Adds a note on top of the board, into the frame that its middle lies on. Throws where the id is taken. */
export const addNote = (ydoc: Y.Doc, origin: Origin, note: NewNote, random: Random): void =>
  ydoc.transact(() => {
    const { id, p, s = NOTE_SIZE, color, text = '', letters = 'medium' } = note
    const frame = frameAt(ydoc, { p, s })
    createEntry(ydoc, { id, kind: 'note', p, s, color, text, frame, fields: { letters } }, random)
  }, origin)
