import type * as Y from 'yjs'
import { kindOf, setField } from '../fields.ts'
import { centre, contains } from '../geometry/rect.ts'
import {
  entryOf,
  FRAME_SIZE,
  itemsOf,
  type NoteColor,
  type Origin,
  type Point,
  type Random,
  type Size,
} from '../layout.ts'
import { readItem } from '../read-item.ts'
import { createEntry } from './create-entry.ts'

export interface NewFrame {
  readonly id: string
  /** Top left corner. */
  readonly p: Point
  readonly s?: Size
  readonly color?: NoteColor
  readonly title?: string
}

/** Adds a named area. What lies on it with its middle, and in no other frame, lies in it from now on. Throws where the id is taken. */
export const addFrame = (ydoc: Y.Doc, origin: Origin, frame: NewFrame, random: Random): void =>
  ydoc.transact(() => {
    const { id, p, s = FRAME_SIZE, color = 'sand', title = '' } = frame
    createEntry(ydoc, { id, kind: 'frame', p, s, color, text: title, frame: null }, random)
    for (const other of itemsOf(ydoc).keys()) {
      if (entryOf(ydoc, other) === null || other === id || kindOf(ydoc, other) === 'frame') continue
      const item = readItem(ydoc, other)
      if (item === null || item.frame !== null || item.locked) continue
      if (contains({ p, s }, centre(item))) setField(ydoc, other, 'frame', id)
    }
  }, origin)
