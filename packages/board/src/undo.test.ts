import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './commands/add-note.ts'
import { deleteItems } from './commands/delete-items.ts'
import { moveItems } from './commands/move-items.ts'
import { recolor } from './commands/recolor.ts'
import { writeText } from './commands/write-text.ts'
import { readBoard, readItem } from './read-item.ts'
import { createUndo } from './undo.ts'

const pair = () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.on('update', (update, origin) => origin !== b && Y.applyUpdate(b, update, a))
  b.on('update', (update, origin) => origin !== a && Y.applyUpdate(a, update, b))
  const [ana, bo] = [{ name: 'ana' }, { name: 'bo' }]
  return { a, b, ana, bo, undoA: createUndo(a, ana), undoB: createUndo(b, bo) }
}
const note = (id: string) => ({ id, p: [0, 0], color: 'sun' }) as const

test('undo takes back one’s own last step and leaves what others did', () => {
  const { a, b, ana, bo, undoA } = pair()
  addNote(a, ana, note('mine'), Math.random)
  undoA.cut()
  addNote(b, bo, note('theirs'), Math.random)
  recolor(a, ana, ['mine'], 'rose')
  undoA.undo()
  expect(readItem(b, 'mine')?.color).toBe('sun')
  undoA.undo()
  expect(readBoard(b).items.map((item) => item.id)).toEqual(['theirs'])
  undoA.redo()
  undoA.redo()
  expect(readItem(b, 'mine')?.color).toBe('rose')
})

test('undoing an added note in which somebody else has written leaves it with their words', () => {
  const { a, b, ana, bo, undoA } = pair()
  addNote(a, ana, { ...note('n'), text: 'mine ' }, Math.random)
  writeText(b, bo, 'n', 'mine theirs')
  undoA.undo()
  expect(readItem(b, 'n')).toMatchObject({ kind: 'note', text: 'theirs', color: 'sun', p: [0, 0] })
  expect(readBoard(a)).toEqual(readBoard(b))
})

test('undo of a move that somebody else has moved on since leaves theirs', () => {
  const { a, b, ana, bo, undoA } = pair()
  addNote(a, ana, note('n'), Math.random)
  undoA.cut()
  moveItems(a, ana, ['n'], [100, 0])
  moveItems(b, bo, ['n'], [0, 50])
  undoA.undo()
  expect(readItem(a, 'n')?.p).toEqual([100, 50])
})

test('undo brings back a deleted note with everyone’s words', () => {
  const { a, b, ana, bo, undoA } = pair()
  addNote(b, bo, { ...note('n'), text: 'by bo' }, Math.random)
  deleteItems(a, ana, ['n'])
  expect(readItem(b, 'n')).toBeNull()
  undoA.undo()
  expect(readItem(b, 'n')).toMatchObject({ kind: 'note', text: 'by bo', color: 'sun' })
})

test.each([[[]], [[5, 5]]])(
  'undo brings back a note whole, moved before or not, though somebody moved it without knowing that it was gone',
  ([x = 0, y = 0]: readonly number[]) => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const [ana, bo] = [{ name: 'ana' }, { name: 'bo' }]
    const undoA = createUndo(a, ana)
    addNote(a, ana, { ...note('n'), p: [40 - x, 50 - y], text: 'words' }, Math.random)
    moveItems(a, ana, ['n'], [x, y])
    undoA.cut()
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    deleteItems(a, ana, ['n'])
    moveItems(b, bo, ['n'], [300, 0])
    recolor(b, bo, ['n'], 'leaf')
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    undoA.undo()
    expect(readItem(a, 'n')).toMatchObject({ kind: 'note', p: [40, 50], color: 'sun', text: 'words' })
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    expect(readBoard(b)).toEqual(readBoard(a))
    undoA.redo()
    expect(readItem(a, 'n')).toBeNull()
    undoA.undo()
    expect(readItem(a, 'n')).toMatchObject({ kind: 'note', p: [40, 50], color: 'sun', text: 'words' })
  },
)

test('one is told when there is something to undo', () => {
  const { a, ana, undoA } = pair()
  const seen: boolean[] = []
  const stop = undoA.onChange(() => seen.push(undoA.canUndo()))
  addNote(a, ana, note('n'), Math.random)
  undoA.undo()
  stop()
  undoA.redo()
  expect(seen[0]).toBe(true)
  expect(seen.at(-1)).toBe(false)
})
