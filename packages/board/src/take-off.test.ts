import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { moveItems } from './commands/move-items.ts'
import { raise } from './commands/raise.ts'
import { readBoardBytes } from './read-bytes.ts'
import { blankBoard, cardsUpdate } from './seed.ts'
import { takeOffUpdate } from './take-off.ts'
import { createUndo } from './undo.ts'

const chance = () => 0.4
const seed = (id: string, text: string) => ({ id, round: 1, lens: 'plain', tag: 'Heard', text })

test('[C6] a card that was taken off does not come back by the undo of those who had moved it', () => {
  const ydoc = new Y.Doc()
  const added = cardsUpdate(blankBoard(), [seed('a', 'text-gone')], chance) ?? new Uint8Array()
  Y.applyUpdate(ydoc, Y.mergeUpdates([blankBoard(), added]))
  const origin = {}
  const undo = createUndo(ydoc, origin)
  moveItems(ydoc, origin, ['a'], [40, 30])
  raise(ydoc, origin, ['a'], chance)
  Y.applyUpdate(ydoc, takeOffUpdate(Y.encodeStateAsUpdate(ydoc), ['a']) ?? new Uint8Array())
  while (undo.canUndo()) undo.undo()
  while (undo.canRedo()) undo.redo()
  expect(readBoardBytes(Y.encodeStateAsUpdate(ydoc))).toEqual([])
})

test('[C6] a card that is taken off is gone with its text once the board is compacted, and others stay', () => {
  const added = cardsUpdate(blankBoard(), [seed('a', 'text-gone'), seed('b', 'text-kept')], chance)
  const board = Y.mergeUpdates([blankBoard(), added ?? new Uint8Array()])
  const off = takeOffUpdate(board, ['a', 'never-there'])
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Y.mergeUpdates([board, off ?? new Uint8Array()]))
  const compacted = Buffer.from(Y.encodeStateAsUpdate(ydoc))
  expect(readBoardBytes(compacted).map(({ text }) => text)).toEqual(['text-kept'])
  expect(compacted.includes('text-gone')).toBe(false)
  expect(takeOffUpdate(compacted, ['a'])).toBeNull()
})
