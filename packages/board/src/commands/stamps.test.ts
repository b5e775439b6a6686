import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard, readItem } from '../read-item.ts'
import { seeded } from '../testing/seeded.ts'
import { createUndo } from '../undo.ts'
import { addFrame } from './add-frame.ts'
import { addNote } from './add-note.ts'
import { addStamp } from './add-stamp.ts'
import { deleteItems } from './delete-items.ts'
import { duplicateItems } from './duplicate-items.ts'
import { moveItems } from './move-items.ts'

const me = {}
const random = seeded(5)
const stamp = (ydoc: Y.Doc) => {
  const item = readItem(ydoc, 'stamp')
  if (item?.kind !== 'stamp') throw new Error('The stamp is there')
  return item
}
const stamped = () => {
  const ydoc = new Y.Doc()
  addNote(ydoc, me, { id: 'note', p: [0, 0], color: 'sun' }, random)
  addNote(ydoc, me, { id: 'other', p: [400, 0], color: 'sun' }, random)
  addStamp(ydoc, me, { id: 'stamp', mark: 'star', p: [150, 0], text: 'star' }, random)
  return ydoc
}

test('a stamp is stuck on what lies under its middle, and goes with it', () => {
  const ydoc = stamped()
  expect(stamp(ydoc).on).toBe('note')
  moveItems(ydoc, me, ['note'], [10, 20])
  expect(stamp(ydoc).p).toEqual([160, 20])
})

test('a stamp that is chosen together with its item moves once', () => {
  const ydoc = stamped()
  moveItems(ydoc, me, ['note', 'stamp'], [10, 20])
  expect(stamp(ydoc).p).toEqual([160, 20])
  expect(stamp(ydoc).on).toBe('note')
})

test('a stamp moved by itself is stuck on what lies under it then, or on the board', () => {
  const ydoc = stamped()
  moveItems(ydoc, me, ['stamp'], [300, 0])
  expect(stamp(ydoc).on).toBe('other')
  moveItems(ydoc, me, ['stamp'], [0, 900])
  expect(stamp(ydoc).on).toBeNull()
})

test('a frame that moves takes along what lies in it with the stamps on it', () => {
  const ydoc = stamped()
  addFrame(ydoc, me, { id: 'frame', p: [-50, -50], s: [300, 300], title: '' }, random)
  moveItems(ydoc, me, ['frame'], [0, 100])
  expect(stamp(ydoc).p).toEqual([150, 100])
})

test('stamps go with what they are stuck on, and come back with it', () => {
  const ydoc = stamped()
  const undo = createUndo(ydoc, me)
  deleteItems(ydoc, me, ['note'])
  expect(readBoard(ydoc).items.map(({ id }) => id)).toEqual(['other'])
  undo.undo()
  expect(stamp(ydoc).on).toBe('note')
})

test('another of an item has another of its stamps on it', () => {
  const ydoc = stamped()
  let count = 0
  const newId = () => {
    count += 1
    return `new${count}`
  }
  const ids = duplicateItems(ydoc, me, ['note'], { by: [0, 300], newId, random })
  const copies = ids.flatMap((id) => readItem(ydoc, id) ?? [])
  const note = copies.find(({ kind }) => kind === 'note')
  expect(copies.find((item) => item.kind === 'stamp')).toMatchObject({ on: note?.id })
})
