import type * as Y from 'yjs'
import { encodeInk, type InkPoint } from '../ink/codec.ts'
import type { Color, Origin, Random, Tip, Width } from '../layout.ts'
import { createEntry, frameAt } from './create-entry.ts'

export interface NewInk {
  readonly id: string
  /** Where the line goes, on the board. */
  readonly points: readonly InkPoint[]
  /** Whether the device tells pressure. */
  readonly pressed: boolean
  readonly color?: Color
  readonly width?: Width
  readonly tip?: Tip
}

/** Adds a drawn line, written once, when the pen is lifted. Throws where the id is taken, or as `encodeInk` does. */
export const addInk = (ydoc: Y.Doc, origin: Origin, line: NewInk, random: Random): void =>
  ydoc.transact(() => {
    const { id, points, pressed, color = 'ink', width = 'medium', tip = 'pen' } = line
    const { bytes, p, s } = encodeInk(points, pressed)
    const fields = { ink: bytes, width, tip }
    createEntry(ydoc, { id, kind: 'ink', p, s, color, text: '', frame: frameAt(ydoc, { p, s }), fields }, random)
  }, origin)
