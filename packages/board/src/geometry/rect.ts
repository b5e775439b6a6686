import type { Point, Size } from '../layout.ts'

/** Anything with a top left corner and a size: items, viewports, selections. */
export interface Rect {
  readonly p: Point
  readonly s: Size
}

/** Whether the two share any area; rectangles that only touch do not. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.p[0] < b.p[0] + b.s[0] && b.p[0] < a.p[0] + a.s[0] && a.p[1] < b.p[1] + b.s[1] && b.p[1] < a.p[1] + a.s[1]

/** Whether the point lies in the rectangle, its left and top edge included. */
export const contains = (rect: Rect, [x, y]: Point): boolean =>
  x >= rect.p[0] && x < rect.p[0] + rect.s[0] && y >= rect.p[1] && y < rect.p[1] + rect.s[1]

export const centre = ({ p, s }: Rect): Point => [p[0] + s[0] / 2, p[1] + s[1] / 2]

/** The least rectangle around all of them, or null for none. */
export const bounds = (rects: Iterable<Rect>): Rect | null => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { p, s } of rects) {
    left = Math.min(left, p[0])
    top = Math.min(top, p[1])
    right = Math.max(right, p[0] + s[0])
    bottom = Math.max(bottom, p[1] + s[1])
  }
  return left === Infinity ? null : { p: [left, top], s: [right - left, bottom - top] }
}
