import type * as Y from 'yjs'
import { type Frame, readBoard } from '../items.ts'
import { NOTE_SIZE, type NoteColor, type Origin, type Point, type Random } from '../layout.ts'
import { frameUnder } from '../outline.ts'
import { createEntry } from './create-entry.ts'

export interface NewNote {
  readonly id: string
  /** Top left corner. */
  readonly p: Point
  readonly color: NoteColor
  readonly text?: string
}

/** Adds a note on top of the board, into the frame that its middle lies on. Throws where the id is taken. */
export const addNote = (ydoc: Y.Doc, origin: Origin, note: NewNote, random: Random): void =>
  ydoc.transact(() => {
    const frames = readBoard(ydoc).items.filter((item): item is Frame => item.kind === 'frame')
    const frame = frameUnder(frames, { p: note.p, s: NOTE_SIZE })?.id ?? null
    const { id, p, color, text = '' } = note
    createEntry(ydoc, { id, kind: 'note', p, s: NOTE_SIZE, color, text, frame }, random)
  }, origin)
