import { hash } from 'node:crypto'
import { type Item, readStoredBoard } from '@coreflect/board'
import type { KeptBoard } from '@coreflect/keepsake'
import { fewest } from '@coreflect/workshop'
import { createBriefly } from './briefly.ts'

type Kept = Pick<KeptBoard, 'items' | 'dots'>

/** Reads a board from its bytes, with the dots that a keepsake shows. */
export type ReadBoard = (bytes: Uint8Array) => Kept

/**
 * A board as it is kept. Dots are told once their vote is closed, and as sums of five people or more: a keepsake goes
 * further than the group that gave them in sight of each other.
 */
export const readKept: ReadBoard = (bytes) => {
  const { items, closed } = readStoredBoard(bytes)
  return { items, dots: closed === null || closed.people < fewest ? new Map() : closed.byItem }
}

/** Reads boards, and keeps the last ones for a minute: the same bytes give the same list of items, and its mark. */
export function createBoards(now: () => number): { readonly read: ReadBoard; markOf(items: readonly Item[]): string } {
  const made = createBriefly<Kept>(now)
  const marks = new WeakMap<readonly Item[], string>()
  return {
    read(bytes) {
      const mark = hash('sha256', bytes, 'base64url')
      const kept = made.of(mark, () => readKept(bytes))
      marks.set(kept.items, mark)
      return kept
    },
    markOf: (items) => marks.get(items) ?? '',
  }
}
