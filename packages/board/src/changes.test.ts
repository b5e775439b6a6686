import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type BoardChange, watchBoard } from './changes.ts'
import { addNote } from './commands/add-note.ts'
import { addTheme } from './commands/add-theme.ts'
import { connect } from './commands/connect.ts'
import { deleteItems } from './commands/delete-items.ts'
import { moveToTheme } from './commands/move-to-theme.ts'
import { writeText } from './commands/write-text.ts'
import { MADE, setField } from './fields.ts'

test('one call a transaction names what changed, what went, and what lay in a frame that went', () => {
  const ydoc = new Y.Doc()
  const seen: BoardChange[] = []
  watchBoard(ydoc, (change) => seen.push(change))
  const me = {}
  addNote(ydoc, me, { id: 'n', p: [0, 900], color: 'sun' }, Math.random)
  addTheme(ydoc, me, { id: 'f', title: '' }, Math.random)
  writeText(ydoc, me, 'n', 'hello')
  moveToTheme(ydoc, me, 'n', 'f')
  deleteItems(ydoc, me, ['f'])
  expect(seen.map(({ changed, removed }) => [[...changed], [...removed]])).toEqual([
    [['n'], []],
    [['f'], []],
    [['n'], []],
    [['n'], []],
    [['n'], ['f']],
  ])
})

test('a connector changes with what it is tied to, however that comes to lie elsewhere', () => {
  const ydoc = new Y.Doc()
  const me = {}
  addNote(ydoc, me, { id: 'n', p: [0, 0], color: 'sun' }, Math.random)
  connect(ydoc, me, { id: 'c', from: { item: 'n', anchor: 'auto' }, to: { point: [900, 0] } }, Math.random)
  const seen: (readonly string[])[] = []
  watchBoard(ydoc, ({ changed }) => seen.push([...changed].sort()))
  setField(ydoc, 'n', 'p', [50, 0])
  setField(ydoc, 'n', MADE, { kind: 'note', s: [400, 200] })
  setField(ydoc, 'n', 'color', 'leaf')
  expect(seen).toEqual([['c', 'n'], ['c', 'n'], ['n']])
})
