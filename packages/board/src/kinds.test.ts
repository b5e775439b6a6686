import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { watchBoard } from './changes.ts'
import { addFrame } from './commands/add-frame.ts'
import { addImage } from './commands/add-image.ts'
import { addInk } from './commands/add-ink.ts'
import { addNote } from './commands/add-note.ts'
import { addShape } from './commands/add-shape.ts'
import { addStamp } from './commands/add-stamp.ts'
import { addText } from './commands/add-text.ts'
import { connect } from './commands/connect.ts'
import { moveItems } from './commands/move-items.ts'
import { decodeInk } from './ink/codec.ts'
import { itemsOf } from './layout.ts'
import { readBoardBytes } from './read-bytes.ts'
import { readBoard, readItem } from './read-item.ts'

const me = {}
const random = Math.random

const everything = () => {
  const ydoc = new Y.Doc()
  addNote(ydoc, me, { id: 'note', p: [0, 0], color: 'sun', text: 'a' }, random)
  addText(ydoc, me, { id: 'text', p: [300, 0], text: 'words' }, random)
  addShape(ydoc, me, { id: 'shape', form: 'diamond', p: [600, 0], color: 'leaf', text: 'yes?' }, random)
  addStamp(ydoc, me, { id: 'stamp', mark: 'idea', p: [900, 0] }, random)
  addInk(
    ydoc,
    me,
    {
      id: 'ink',
      points: [
        [5, 400, 0.5],
        [50, 440, 0.7],
      ],
      pressed: true,
    },
    random,
  )
  addImage(
    ydoc,
    me,
    {
      id: 'image',
      picture: { type: 'image/png', bytes: new Uint8Array([1, 2]) },
      natural: [2, 1],
      p: [300, 400],
      s: [200, 100],
      text: 'a dog',
    },
    random,
  )
  connect(
    ydoc,
    me,
    { id: 'line', from: { item: 'note', anchor: 'right' }, to: { item: 'shape', anchor: 'auto' } },
    random,
  )
  addFrame(ydoc, me, { id: 'frame', p: [290, 350], s: [400, 300], title: 'Pictures' }, random)
  return ydoc
}

test('every kind reads as it was written, from the open document and from its bytes', () => {
  const ydoc = everything()
  const { items } = readBoard(ydoc)
  expect(items.map((item) => item.kind).sort()).toEqual(
    ['connector', 'frame', 'image', 'ink', 'note', 'shape', 'stamp', 'text'].sort(),
  )
  expect(readItem(ydoc, 'text')).toMatchObject({ color: 'ink', letters: 'medium', align: 'start', text: 'words' })
  expect(readItem(ydoc, 'shape')).toMatchObject({ form: 'diamond', color: 'leaf', fill: 'tint', stroke: 'solid' })
  expect(readItem(ydoc, 'image')).toMatchObject({ natural: [2, 1], frame: 'frame', text: 'a dog' })
  const ink = readItem(ydoc, 'ink')
  expect(ink?.kind === 'ink' && decodeInk(ink.bytes)?.s).toEqual([45, 40])
  expect(readBoardBytes(Y.encodeStateAsUpdate(ydoc))).toEqual(items)
})

test('a connector runs between its items, follows them, and stays where it was tied when one goes', () => {
  const ydoc = everything()
  expect(readItem(ydoc, 'line')).toMatchObject({ p: [184, 72], s: [416, 0] })
  const seen: string[][] = []
  watchBoard(ydoc, ({ changed }) => seen.push([...changed].sort()))
  moveItems(ydoc, me, ['shape'], [0, 100])
  expect(seen).toEqual([['line', 'shape']])
  const line = readItem(ydoc, 'line')
  expect(line?.s[1]).toBeGreaterThan(50)
  itemsOf(ydoc).delete('shape')
  expect(seen[1]).toEqual(['line'])
  expect(readItem(ydoc, 'line')).toMatchObject({ to: { point: [600, 72] }, from: { item: 'note' } })
})

test('what lacks what makes it one of its kind is a labelled box', () => {
  const ydoc = new Y.Doc()
  for (const kind of ['connector', 'image', 'ink']) itemsOf(ydoc).set(kind, new Y.Map(Object.entries({ kind })))
  expect(readBoard(ydoc).items.map((item) => [item.kind, item.kind === 'other' && item.was])).toEqual([
    ['other', 'connector'],
    ['other', 'image'],
    ['other', 'ink'],
  ])
})

test('a connector is tied to two things that are there, and to no connector', () => {
  const ydoc = everything()
  const tie = (from: string, to: string) =>
    connect(
      ydoc,
      me,
      { id: `${from}${to}`, from: { item: from, anchor: 'auto' }, to: { item: to, anchor: 'auto' } },
      random,
    )
  expect([tie('note', 'note'), tie('note', 'gone'), tie('line', 'note'), tie('note', 'text')]).toEqual([
    false,
    false,
    false,
    true,
  ])
})
