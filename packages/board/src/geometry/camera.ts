import type { Point, Size } from '../layout.ts'
import type { Rect } from './rect.ts'

/** What of the board is in view: the board's point at the screen's top left corner, and screen pixels for a board unit. */
export interface Camera {
  readonly at: Point
  readonly scale: number
}

export const LEAST_SCALE = 0.1
/** So far away is all of a board shown that is too large for that. */
const FAR_SCALE = 0.02
export const GREATEST_SCALE = 4

const within = (scale: number, least = LEAST_SCALE): number => Math.min(GREATEST_SCALE, Math.max(least, scale))

export const toScreen = ({ at, scale }: Camera, [x, y]: Point): Point => [(x - at[0]) * scale, (y - at[1]) * scale]

export const toBoard = ({ at, scale }: Camera, [x, y]: Point): Point => [x / scale + at[0], y / scale + at[1]]

/** Moves what is seen by a way on the screen, in pixels: the board follows the hand. */
export const panBy = (camera: Camera, [dx, dy]: Point): Camera => ({
  at: [camera.at[0] - dx / camera.scale, camera.at[1] - dy / camera.scale],
  scale: camera.scale,
})

/** Zooms by a factor, within the limits, so that what lies under `screen` stays there. What is further away already comes nearer alone. */
export const zoomAt = (camera: Camera, screen: Point, factor: number): Camera => {
  const scale = within(camera.scale * factor, Math.min(LEAST_SCALE, camera.scale))
  const [x, y] = toBoard(camera, screen)
  return { at: [x - screen[0] / scale, y - screen[1] / scale], scale }
}

/**
 * Follows two fingers: what lay between them before lies between them now, and grows with their distance (within the
 * limits). Turning is not followed.
 */
export const pinchBy = (camera: Camera, before: readonly [Point, Point], after: readonly [Point, Point]): Camera => {
  const middle = ([a, b]: readonly [Point, Point]): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const apart = ([a, b]: readonly [Point, Point]): number => Math.hypot(a[0] - b[0], a[1] - b[1])
  const [was, is] = [middle(before), middle(after)]
  const moved = panBy(camera, [is[0] - was[0], is[1] - was[1]])
  const distance = apart(before)
  return distance === 0 ? moved : zoomAt(moved, is, apart(after) / distance)
}

/** The camera that shows all of `rect` in the middle with `padding` pixels around it, never larger than life, and not from further away than `least`. */
export const fit = (rect: Rect, viewport: Size, padding: number, least = FAR_SCALE): Camera => {
  const room: Size = [Math.max(1, viewport[0] - 2 * padding), Math.max(1, viewport[1] - 2 * padding)]
  const wanted = Math.min(room[0] / Math.max(1, rect.s[0]), room[1] / Math.max(1, rect.s[1]))
  const scale = Math.min(1, within(wanted, least))
  return {
    at: [rect.p[0] + rect.s[0] / 2 - viewport[0] / scale / 2, rect.p[1] + rect.s[1] / 2 - viewport[1] / scale / 2],
    scale,
  }
}

/** The part of the board that a viewport of this size (in pixels) shows. */
export const viewOf = ({ at, scale }: Camera, viewport: Size): Rect => ({
  p: at,
  s: [viewport[0] / scale, viewport[1] / scale],
})

/** Pans no more than needed to bring `rect` into view with `margin` pixels; what is too large shows its top left. */
export const reveal = (camera: Camera, rect: Rect, viewport: Size, margin: number): Camera => {
  const way = (from: number, length: number, room: number): number => {
    const start = margin - from
    const end = room - margin - (from + length)
    if (start > 0) return start
    return end < 0 ? Math.max(start, end) : 0
  }
  const [x, y] = toScreen(camera, rect.p)
  const pan: Point = [way(x, rect.s[0] * camera.scale, viewport[0]), way(y, rect.s[1] * camera.scale, viewport[1])]
  return pan[0] === 0 && pan[1] === 0 ? camera : panBy(camera, pan)
}
