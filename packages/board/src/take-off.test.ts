import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoardBytes } from './read-bytes.ts'
import { blankBoard, cardsUpdate } from './seed.ts'
import { takeOffUpdate } from './take-off.ts'

const chance = () => 0.4
const seed = (id: string, text: string) => ({ id, round: 1, lens: 'plain', tag: 'Heard', text })

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
