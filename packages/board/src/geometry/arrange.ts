import type { Point } from '../layout.ts'
import { bounds, type Rect } from './rect.ts'

/** Edges and middles that things can be brought in line with. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

const ALONG: { readonly [alignment in Alignment]: { readonly axis: 0 | 1; readonly part: number } } = {
  left: { axis: 0, part: 0 },
  centre: { axis: 0, part: 0.5 },
  right: { axis: 0, part: 1 },
  top: { axis: 1, part: 0 },
  middle: { axis: 1, part: 0.5 },
  bottom: { axis: 1, part: 1 },
}

const along = (axis: 0 | 1, by: number): Point => (axis === 0 ? [by, 0] : [0, by])

/** The way for each rectangle, in their order, that brings them in line within the box around them all. */
export const alignWays = (rects: readonly Rect[], alignment: Alignment): readonly Point[] => {
  const around = bounds(rects)
  if (around === null) return []
  const { axis, part } = ALONG[alignment]
  const line = around.p[axis] + around.s[axis] * part
  return rects.map(({ p, s }) => along(axis, line - p[axis] - s[axis] * part))
}

/**
 * The way for each rectangle, in their order, that leaves equal gaps between neighbours; the first and the last stay.
 * Where they do not fit side by side the gaps are negative, and they overlap evenly. Fewer than three stay as they are.
 */
export const distributeWays = (rects: readonly Rect[], direction: 'across' | 'down'): readonly Point[] => {
  const axis = direction === 'across' ? 0 : 1
  const order = rects
    .map((rect, index) => ({ rect, index }))
    .sort((a, b) => a.rect.p[axis] - b.rect.p[axis] || a.index - b.index)
  const [first, last] = [order[0], order.at(-1)]
  const ways = rects.map((): Point => [0, 0])
  if (first === undefined || last === undefined || order.length < 3) return ways
  const length = last.rect.p[axis] + last.rect.s[axis] - first.rect.p[axis]
  const taken = order.reduce((sum, { rect }) => sum + rect.s[axis], 0)
  const gap = (length - taken) / (order.length - 1)
  let at = first.rect.p[axis]
  for (const { rect, index } of order) {
    ways[index] = along(axis, at - rect.p[axis])
    at += rect.s[axis] + gap
  }
  return ways
}
