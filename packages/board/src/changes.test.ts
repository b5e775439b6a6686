import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type BoardChange, watchBoard } from './changes.ts'
import { addNote } from './commands/add-note.ts'
import { addTheme } from './commands/add-theme.ts'
import { deleteItems } from './commands/delete-items.ts'
import { moveToTheme } from './commands/move-to-theme.ts'
import { writeText } from './commands/write-text.ts'

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
