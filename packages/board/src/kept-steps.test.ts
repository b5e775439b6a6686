import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './commands/add-note.ts'
import { deleteItems } from './commands/delete-items.ts'
import { moveItems } from './commands/move-items.ts'
import { writeText } from './commands/write-text.ts'
import { readSteps, writeSteps } from './kept-steps.ts'
import { readBoard, readItem } from './read-item.ts'
import { createUndo } from './undo.ts'

const note = (id: string) => ({ id, p: [0, 0], color: 'sun' }) as const

/** A board that is opened again, with everything that was ever on it, as a copy on the device has it. */
function opened(updates: readonly Uint8Array[], kept: string | null) {
  const ydoc = new Y.Doc({ gc: kept === null })
  const origin = {}
  const rows = [...updates]
  for (const row of rows) Y.applyUpdate(ydoc, row)
  ydoc.on('update', (update: Uint8Array) => rows.push(update))
  const undo = createUndo(ydoc, origin)
  const steps = kept === null ? null : readSteps(ydoc, kept)
  if (steps !== null) undo.restore(steps)
  return { ydoc, origin, undo, rows, reload: () => opened(rows, writeSteps(ydoc, undo.steps())) }
}

const ids = (ydoc: Y.Doc): string[] => readBoard(ydoc).items.map(({ id }) => id)

test('after a reload one’s own steps are taken back and done again as before', () => {
  const before = opened([], null)
  addNote(before.ydoc, before.origin, { ...note('a'), text: 'kept words' }, Math.random)
  before.undo.cut()
  moveItems(before.ydoc, before.origin, ['a'], [40, 0])
  before.undo.cut()
  deleteItems(before.ydoc, before.origin, ['a'])
  const after = before.reload()
  expect(after.undo.canUndo()).toBe(true)
  after.undo.undo()
  expect(readItem(after.ydoc, 'a')).toMatchObject({ p: [40, 0], text: 'kept words' })
  const again = after.reload()
  again.undo.undo()
  expect(readItem(again.ydoc, 'a')?.p).toEqual([0, 0])
  again.undo.redo()
  again.undo.redo()
  expect(ids(again.ydoc)).toEqual([])
})

test('after a reload an added note goes with one’s own words, and stays where somebody else has written', () => {
  const before = opened([], null)
  addNote(before.ydoc, before.origin, { ...note('own'), text: 'mine' }, Math.random)
  before.undo.cut()
  addNote(before.ydoc, before.origin, { ...note('shared'), text: 'mine ' }, Math.random)
  const after = before.reload()
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(after.ydoc))
  writeText(other, {}, 'shared', 'mine theirs')
  Y.applyUpdate(after.ydoc, Y.encodeStateAsUpdate(other))
  after.undo.undo()
  expect(readItem(after.ydoc, 'shared')).toMatchObject({ text: 'theirs' })
  after.undo.undo()
  expect(ids(after.ydoc)).toEqual(['shared'])
})

test('what is done after a reload goes first, and ends what could be done again', () => {
  const before = opened([], null)
  addNote(before.ydoc, before.origin, note('a'), Math.random)
  before.undo.cut()
  addNote(before.ydoc, before.origin, note('b'), Math.random)
  before.undo.undo()
  const after = before.reload()
  expect(after.undo.canRedo()).toBe(true)
  addNote(after.ydoc, after.origin, note('c'), Math.random)
  expect(after.undo.canRedo()).toBe(false)
  after.undo.undo()
  after.undo.undo()
  expect(ids(after.ydoc)).toEqual([])
})

type Opened = ReturnType<typeof opened>

/** What may happen at a board; `at` says which of its items is meant. */
const acts: Readonly<Record<string, (now: Opened, at: number, fresh: string) => unknown>> = {
  add: ({ ydoc, origin }, _, fresh) => addNote(ydoc, origin, note(fresh), () => 0.5),
  move: ({ ydoc, origin }, at) => moveItems(ydoc, origin, [pick(ydoc, at)], [at, 1]),
  delete: ({ ydoc, origin }, at) => deleteItems(ydoc, origin, [pick(ydoc, at)]),
  undo: ({ undo }) => undo.undo(),
  redo: ({ undo }) => undo.redo(),
}

const pick = (ydoc: Y.Doc, at: number): string => ids(ydoc)[at % Math.max(1, ids(ydoc).length)] ?? 'nothing'

/** What is on the board in the end. */
function done(story: readonly { readonly kind: string; readonly at: number }[], reloads: boolean): string[] {
  let now = opened([], null)
  for (const [index, { kind, at }] of story.entries()) {
    now.undo.cut()
    acts[kind]?.(now, at, `n${index}`)
    if (kind === 'reload' && reloads) now = now.reload()
  }
  return readBoard(now.ydoc)
    .items.map(({ id, p }) => `${id} at ${p}`)
    .sort()
}

test('steps outlive any number of reloads', () => {
  const act = fc.record({ kind: fc.constantFrom(...Object.keys(acts), 'reload'), at: fc.nat(5) })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (story) => {
      expect(done(story, true)).toEqual(done(story, false))
    }),
    { numRuns: 400, seed: 11 },
  )
})

test.each([
  '',
  'null',
  '[]',
  '[[1],[[[[1,2]],[]]],[],[]]',
  '[[1],[[[["a",0,1]],[]]],[],[]]',
  '[[-1],[],[],[]]',
  '[[1],[null],[],[]]',
  '[[1],[],[],[null]]',
])('%j is no steps', (text) => {
  expect(readSteps(new Y.Doc(), text)).toBeNull()
})
