import type * as Y from 'yjs'
import { type Mark, type NoteColor, type Origin, type Point, type Random, type Size, STAMP_SIZE } from '../layout.ts'
import { createEntry, frameAt } from './create-entry.ts'
import { hostAt } from './stuck.ts'

export interface NewStamp {
  readonly id: string
  readonly mark: Mark
  /** Top left corner. */
  readonly p: Point
  readonly s?: Size
  readonly color?: NoteColor
  /** What it means, in words, for lists and for those who do not see it. */
  readonly text?: string
}

/** Adds a stamp, on the item that lies under its middle, which takes it along from then on, and into the frame there. Throws where the id is taken. */
export const addStamp = (ydoc: Y.Doc, origin: Origin, stamp: NewStamp, random: Random): void =>
  ydoc.transact(() => {
    const { id, mark, p, s = STAMP_SIZE, color = 'sun', text = '' } = stamp
    const frame = frameAt(ydoc, { p, s })
    const on = hostAt(ydoc, { p, s })
    const fields = on === null ? { mark } : { mark, on }
    createEntry(ydoc, { id, kind: 'stamp', p, s, color, text, frame, fields }, random)
  }, origin)
