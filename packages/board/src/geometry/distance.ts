import type { Point } from '../layout.ts'

/** How far a point is from the straight piece between two others. */
const toSegment = ([x, y]: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length))
  return Math.hypot(x - a[0] - part * dx, y - a[1] - part * dy)
}

/** How far a point is from a line of straight pieces; endless where there is none, a distance from the point where there is one. */
export const toLine = (point: Point, line: readonly (readonly [number, number, ...number[]])[]): number => {
  let least = Number.POSITIVE_INFINITY
  let before: Point | undefined
  for (const [x, y] of line) {
    least = Math.min(least, toSegment(point, before ?? [x, y], [x, y]))
    before = [x, y]
  }
  return least
}
