import type { Point, Size } from '../layout.ts'
import { overlap, type Rect } from './rect.ts'

/** A grid that is filled row by row: where it starts, how large a place is, what lies between, how many in a row. */
export interface Grid {
  readonly start: Point
  readonly cell: Size
  readonly gap: number
  readonly columns: number
}

/** The first place of the grid, row by row, that no rectangle touches. Endless downwards, so there always is one. */
export const freeSlot = ({ start, cell, gap, columns }: Grid, taken: readonly Rect[]): Point => {
  for (let index = 0; ; index += 1) {
    const p: Point = [
      start[0] + (index % columns) * (cell[0] + gap),
      start[1] + Math.floor(index / columns) * (cell[1] + gap),
    ]
    if (!taken.some((rect) => overlap(rect, { p, s: cell }))) return p
  }
}
