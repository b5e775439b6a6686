import { hash } from 'node:crypto'
import { type Item, readBoardBytes } from '@coreflect/board'
import { createBriefly } from './briefly.ts'

/** Reads a board from its bytes. */
export type ReadBoard = (bytes: Uint8Array) => readonly Item[]

/** Reads boards, and keeps the last ones for a minute: the same bytes give the same list of items, and its mark. */
export function createBoards(now: () => number): { readonly read: ReadBoard; markOf(items: readonly Item[]): string } {
  const made = createBriefly<readonly Item[]>(now)
  const marks = new WeakMap<readonly Item[], string>()
  return {
    read(bytes) {
      const mark = hash('sha256', bytes, 'base64url')
      const items = made.of(mark, () => readBoardBytes(bytes))
      marks.set(items, mark)
      return items
    },
    markOf: (items) => marks.get(items) ?? '',
  }
}
