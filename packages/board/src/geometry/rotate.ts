import type { Point } from '../layout.ts'
import { bounds, centre } from './rect.ts'
import { type Box, turnPoint, uprightBounds } from './turn.ts'

/** Turned by hand, things come to rest at whole steps of so many degrees. */
export const TURN_STEP = 15

/** Degrees from 0 to 359, whatever was reckoned. */
export const wholeTurn = (degrees: number): number => ((Math.round(degrees) % 360) + 360) % 360

/** The way from one point to another around a middle, in degrees clockwise. 0 where one of them is the middle. */
export const turnBetween = ([x, y]: Point, from: Point, to: Point): number => {
  const angle = ([px, py]: Point): number => (Math.atan2(py - y, px - x) * 180) / Math.PI
  const isMiddle = ([px, py]: Point): boolean => px === x && py === y
  return isMiddle(from) || isMiddle(to) ? 0 : angle(to) - angle(from)
}

/** How far to turn, so that a thing which is turned by `now` comes to rest at the nearest step. */
export const snapTurn = (now: number, by: number): number => Math.round((now + by) / TURN_STEP) * TURN_STEP - now

/** The middle of them all, about which they turn together; null for none. */
export const pivotOf = (boxes: readonly Box[]): Point | null => {
  const around = bounds(boxes.map(uprightBounds))
  return around === null ? null : centre(around)
}

/** A box that goes round a point and turns with it by so many degrees clockwise. */
export const turnBox = (box: Box, pivot: Point, degrees: number): Box => {
  const [x, y] = turnPoint(centre(box), pivot, degrees)
  return { p: [x - box.s[0] / 2, y - box.s[1] / 2], s: box.s, turn: wholeTurn(box.turn + degrees) }
}
