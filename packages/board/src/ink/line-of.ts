import type { Ink } from '../items.ts'
import type { Point } from '../layout.ts'
import { decodeInk, type InkLine, type InkPoint } from './codec.ts'

const decoded = new WeakMap<Uint8Array, InkLine | null>()

/** The line of a drawing, read once for its bytes; null where they are none. */
export const lineOf = (ink: Pick<Ink, 'bytes'>): InkLine | null => {
  const known = decoded.get(ink.bytes)
  if (known !== undefined) return known
  const line = decodeInk(ink.bytes)
  decoded.set(ink.bytes, line)
  return line
}

/** The places of a drawing from its top left corner, stretched to its size, not turned; none where its bytes are no line. */
export const stretchedPoints = (ink: Pick<Ink, 'bytes' | 's'>): readonly InkPoint[] => {
  const line = lineOf(ink)
  if (line === null) return []
  const [fx, fy]: Point = [ink.s[0] / line.s[0], ink.s[1] / line.s[1]]
  if (fx === 1 && fy === 1) return line.points
  return line.points.map(([x, y, pressure]): InkPoint => [x * fx, y * fy, pressure])
}
