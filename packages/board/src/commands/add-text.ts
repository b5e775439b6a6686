import type * as Y from 'yjs'
import {
  type Align,
  type Color,
  type Letters,
  type Origin,
  type Point,
  type Random,
  type Size,
  TEXT_SIZE,
} from '../layout.ts'
import { createEntry, frameAt } from './create-entry.ts'

export interface NewText {
  readonly id: string
  /** Top left corner. */
  readonly p: Point
  /** Its width is where lines break; its height follows the words. */
  readonly s?: Size
  readonly color?: Color
  readonly letters?: Letters
  readonly align?: Align
  readonly text?: string
}

/** Adds words on the ground, into the frame that their middle lies on. Throws where the id is taken. */
export const addText = (ydoc: Y.Doc, origin: Origin, item: NewText, random: Random): void =>
  ydoc.transact(() => {
    const { id, p, s = TEXT_SIZE, color = 'ink', text = '', letters = 'medium', align = 'start' } = item
    const frame = frameAt(ydoc, { p, s })
    createEntry(ydoc, { id, kind: 'text', p, s, color, text, frame, fields: { letters, align } }, random)
  }, origin)
