import type * as Y from 'yjs'
import {
  type Align,
  type Color,
  type Fill,
  type Form,
  type Letters,
  type Origin,
  type Point,
  type Random,
  SHAPE_SIZE,
  type Size,
  type Stroke,
  type Width,
} from '../layout.ts'
import { createEntry, frameAt } from './create-entry.ts'

export interface NewShape {
  readonly id: string
  readonly form: Form
  /** Top left corner. */
  readonly p: Point
  readonly s?: Size
  readonly color?: Color
  readonly fill?: Fill
  readonly stroke?: Stroke
  readonly width?: Width
  readonly letters?: Letters
  readonly align?: Align
  readonly text?: string
}

/** Adds a shape, into the frame that its middle lies on. Throws where the id is taken. */
export const addShape = (ydoc: Y.Doc, origin: Origin, shape: NewShape, random: Random): void =>
  ydoc.transact(() => {
    const { id, p, s = SHAPE_SIZE, color = 'ink', text = '', form, ...style } = shape
    const fields = { fill: 'tint', stroke: 'solid', width: 'thin', letters: 'medium', align: 'middle', ...style, form }
    createEntry(ydoc, { id, kind: 'shape', p, s, color, text, frame: frameAt(ydoc, { p, s }), fields }, random)
  }, origin)
