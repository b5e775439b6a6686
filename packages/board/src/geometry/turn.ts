import type { Point } from '../layout.ts'
import { bounds, centre, type Rect } from './rect.ts'

/** A rectangle turned about its middle, in degrees clockwise. */
export interface Box extends Rect {
  readonly turn: number
}

/** A point turned about another, in degrees clockwise (y grows downwards). */
export const turnPoint = ([x, y]: Point, [aboutX, aboutY]: Point, degrees: number): Point => {
  if (degrees % 360 === 0) return [x, y]
  const angle = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const [dx, dy] = [x - aboutX, y - aboutY]
  return [aboutX + dx * cos - dy * sin, aboutY + dx * sin + dy * cos]
}

/** A point of the board as the box sees it, as if the box were not turned. */
export const intoBox = (box: Box, point: Point): Point => turnPoint(point, centre(box), -box.turn)

/** A point that was reckoned as if the box were not turned, where it is on the board. */
export const outOfBox = (box: Box, point: Point): Point => turnPoint(point, centre(box), box.turn)

/** The same box grown downwards, as it is when its words need more height: the edge that was its top stays where it is. */
export const grownDown = (box: Box, height: number): Box => {
  if (height === box.s[1]) return box
  if (box.turn === 0) return { p: box.p, s: [box.s[0], height], turn: 0 }
  const width = box.s[0]
  const [x, y] = outOfBox(box, [box.p[0] + width / 2, box.p[1] + height / 2])
  return { p: [x - width / 2, y - height / 2], s: [width, height], turn: box.turn }
}

/** Its four corners as turned: top left, top right, bottom right, bottom left. */
export const corners = (box: Box): readonly [Point, Point, Point, Point] => {
  const [x, y] = box.p
  const [w, h] = box.s
  return [outOfBox(box, [x, y]), outOfBox(box, [x + w, y]), outOfBox(box, [x + w, y + h]), outOfBox(box, [x, y + h])]
}

/** The least upright rectangle around a turned box. */
export const uprightBounds = (box: Box): Rect => {
  if (box.turn % 180 === 0) return { p: box.p, s: box.s }
  return bounds(corners(box).map((p) => ({ p, s: [0, 0] }))) ?? box
}
