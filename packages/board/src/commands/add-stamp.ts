import type * as Y from 'yjs'
import { type Mark, type NoteColor, type Origin, type Point, type Random, type Size, STAMP_SIZE } from '../layout.ts'
import { createEntry, frameAt } from './create-entry.ts'

export interface NewStamp {
  readonly id: string
  readonly mark: Mark
  /** Top left corner. */
  readonly p: Point
  readonly s?: Size
  readonly color?: NoteColor
}

/** Adds a stamp, into the frame that its middle lies on. Throws where the id is taken. */
export const addStamp = (ydoc: Y.Doc, origin: Origin, stamp: NewStamp, random: Random): void =>
  ydoc.transact(() => {
    const { id, mark, p, s = STAMP_SIZE, color = 'sun' } = stamp
    const frame = frameAt(ydoc, { p, s })
    createEntry(ydoc, { id, kind: 'stamp', p, s, color, text: '', frame, fields: { mark } }, random)
  }, origin)
