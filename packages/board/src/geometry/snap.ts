import type { Point } from '../layout.ts'
import type { Rect } from './rect.ts'

/** A line to be shown where edges or middles meet: upright at an x, or level at a y, from one end to the other. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snap {
  /** What to add to the way so that it meets; zero where nothing is near. */
  readonly by: Point
  readonly guides: readonly Guide[]
}

/** Which parts of a rectangle may meet others: all of a moving one, the pulled edge of one that is resized. */
export interface SnapParts {
  readonly x: readonly (0 | 0.5 | 1)[]
  readonly y: readonly (0 | 0.5 | 1)[]
}
const ALL = [0, 0.5, 1] as const
export const MOVING: SnapParts = { x: ALL, y: ALL }

const lines = ({ p, s }: Rect, axis: 0 | 1, parts: readonly number[]): number[] =>
  parts.map((part) => p[axis] + s[axis] * part)

const guideAt = (moving: Rect, other: Rect, axis: 0 | 1, at: number): Guide => {
  const across = axis === 0 ? 1 : 0
  return {
    axis: axis === 0 ? 'x' : 'y',
    at,
    from: Math.min(moving.p[across], other.p[across]),
    to: Math.max(moving.p[across] + moving.s[across], other.p[across] + other.s[across]),
  }
}

const snapAxis = (
  moving: Rect,
  others: readonly Rect[],
  axis: 0 | 1,
  parts: readonly number[],
  tolerance: number,
): number | null => {
  let best: number | null = null
  for (const other of others)
    for (const line of lines(other, axis, ALL))
      for (const mine of lines(moving, axis, parts)) {
        const by = line - mine
        if (Math.abs(by) <= tolerance && (best === null || Math.abs(by) < Math.abs(best))) best = by
      }
  return best
}

/** Guides that are the same line become one from end to end. */
const merged = (guides: readonly Guide[]): readonly Guide[] => {
  const byLine = new Map<string, Guide>()
  for (const guide of guides) {
    const key = `${guide.axis} ${Math.round(guide.at * 8)}`
    const known = byLine.get(key)
    byLine.set(
      key,
      known === undefined
        ? guide
        : { ...known, from: Math.min(known.from, guide.from), to: Math.max(known.to, guide.to) },
    )
  }
  return [...byLine.values()]
}

const guidesFor = (moving: Rect, others: readonly Rect[], axis: 0 | 1, parts: readonly number[]): Guide[] =>
  others.flatMap((other) =>
    lines(other, axis, ALL)
      .filter((line) => lines(moving, axis, parts).some((mine) => Math.abs(mine - line) < 0.01))
      .map((line) => guideAt(moving, other, axis, line)),
  )

/**
 * How to nudge a rectangle so that its edges or middle meet those of the nearest of others, each axis by itself, and the
 * lines along which they then meet. `others` are those near by, as a tree of rectangles finds them; `tolerance` is in
 * board units.
 */
export const snap = (moving: Rect, others: readonly Rect[], tolerance: number, parts: SnapParts = MOVING): Snap => {
  const x = snapAxis(moving, others, 0, parts.x, tolerance)
  const y = snapAxis(moving, others, 1, parts.y, tolerance)
  const by: Point = [x ?? 0, y ?? 0]
  const met: Rect = { p: [moving.p[0] + by[0], moving.p[1] + by[1]], s: moving.s }
  return {
    by,
    guides: merged([
      ...(x === null ? [] : guidesFor(met, others, 0, parts.x)),
      ...(y === null ? [] : guidesFor(met, others, 1, parts.y)),
    ]),
  }
}

/** Finds what is near a rectangle without looking at everything; given by whoever keeps a tree of rectangles. */
export type Near = (rect: Rect) => Iterable<Rect & { readonly id: string }>
