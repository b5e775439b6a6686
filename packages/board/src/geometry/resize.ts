import { GREATEST_SIDE, LEAST_SIDE, type Point, type Size } from '../layout.ts'
import { centre, type Rect } from './rect.ts'
import { type Box, outOfBox, turnPoint } from './turn.ts'

/** The corners and sides by which a box is pulled, named as on a map, before it is turned. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

/** Which way a handle pulls: -1 the left or top edge, 1 the right or bottom, 0 neither. */
const PULLS: { readonly [handle in Handle]: Point } = {
  nw: [-1, -1],
  n: [0, -1],
  ne: [1, -1],
  e: [1, 0],
  se: [1, 1],
  s: [0, 1],
  sw: [-1, 1],
  w: [-1, 0],
}

/** Where a handle is, as the box is turned. */
export const handlePoint = (box: Box, handle: Handle): Point => {
  const [cx, cy] = centre(box)
  const [px, py] = PULLS[handle]
  return outOfBox(box, [cx + (px * box.s[0]) / 2, cy + (py * box.s[1]) / 2])
}

export interface ResizeManner {
  /** Width and height keep their proportion. */
  readonly keepRatio: boolean
  /** The middle stays where it is, rather than the opposite corner or side. */
  readonly fromMiddle: boolean
  /** The least width and height; 24 where it is not told. */
  readonly least?: number
}

const within = (side: number, least: number): number => Math.min(GREATEST_SIDE, Math.max(least, side))

/** The new width and height. With a kept proportion the side that was pulled further, for its length, leads. */
const newSize = (box: Box, [px, py]: Point, [dx, dy]: Point, manner: ResizeManner): Size => {
  const least = manner.least ?? LEAST_SIDE
  const twice = manner.fromMiddle ? 2 : 1
  const [w, h] = box.s
  const wanted: Size = [w + px * dx * twice, h + py * dy * twice]
  if (!manner.keepRatio) return [px === 0 ? w : within(wanted[0], least), py === 0 ? h : within(wanted[1], least)]
  const [fx, fy] = [wanted[0] / w, wanted[1] / h]
  const factor = px === 0 ? fy : py === 0 ? fx : Math.max(fx, fy)
  const smallest = least / Math.min(w, h)
  const bounded = Math.min(GREATEST_SIDE / Math.max(w, h), Math.max(Math.min(1, smallest), factor))
  return [w * bounded, h * bounded]
}

/**
 * A box pulled at a handle by a way on the board. The opposite corner or side stays where it is on the board, however the
 * box is turned, or the middle does. It is never turned inside out.
 */
export const resizeBox = (box: Box, handle: Handle, by: Point, manner: ResizeManner): Rect => {
  const pull = PULLS[handle]
  const s = newSize(box, pull, turnPoint(by, [0, 0], -box.turn), manner)
  const middle = centre(box)
  const still = ([w, h]: Size): Point => [(-pull[0] * w) / 2, (-pull[1] * h) / 2]
  const [before, after] = [still(box.s), still(s)]
  const shift: Point = manner.fromMiddle
    ? [0, 0]
    : turnPoint([before[0] - after[0], before[1] - after[1]], [0, 0], box.turn)
  return { p: [middle[0] + shift[0] - s[0] / 2, middle[1] + shift[1] - s[1] / 2], s }
}

/**
 * Boxes that lie in one rectangle, as they lie when it is stretched to another: places by proportion, sides by how far
 * the box's own axes are stretched, which is exact where it is upright or both ways are stretched alike.
 */
export const stretchBoxes = (from: Rect, to: Rect, boxes: readonly Box[]): readonly Rect[] => {
  const fx = from.s[0] === 0 ? 1 : to.s[0] / from.s[0]
  const fy = from.s[1] === 0 ? 1 : to.s[1] / from.s[1]
  return boxes.map((box) => {
    const [cx, cy] = centre(box)
    const angle = (box.turn * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const s: Size = [box.s[0] * Math.hypot(cos * fx, sin * fy), box.s[1] * Math.hypot(sin * fx, cos * fy)]
    const middle: Point = [to.p[0] + (cx - from.p[0]) * fx, to.p[1] + (cy - from.p[1]) * fy]
    return { p: [middle[0] - s[0] / 2, middle[1] - s[1] / 2], s }
  })
}
