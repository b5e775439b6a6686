import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addInk } from './commands/add-ink.ts'
import { addNote } from './commands/add-note.ts'
import { lockItems } from './commands/lock-items.ts'
import { recolor } from './commands/recolor.ts'
import { dropField, fieldsOf, MADE, setField } from './fields.ts'
import { entryOf } from './layout.ts'
import { readItem } from './read-item.ts'
import { me } from './testing/board-of.ts'
import { FORMS_OF_ITEMS, putRaw } from './testing/raw-item.ts'
import { seeded } from './testing/seeded.ts'
import { createUndo } from './undo.ts'

const noteOn = (ydoc: Y.Doc) => addNote(ydoc, me, { id: 'n', p: [1, 2], color: 'sun', text: 'words' }, seeded(1))

test('a note is three pieces of a document: itself, what it was made with, and its words', () => {
  const ydoc = new Y.Doc()
  noteOn(ydoc)
  const before = Y.encodeStateVector(ydoc)
  addNote(ydoc, me, { id: 'm', p: [300, 2], color: 'sun', text: 'words' }, seeded(2))
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(ydoc, before))
  expect(structs.length).toBe(3)
  const entry = entryOf(ydoc, 'm')
  expect(entry).toBeInstanceOf(Y.Text)
  expect(entry?.toString()).toBe('words')
})

test('a field that was set since counts, and undoing that gives back what the item was made with', () => {
  const ydoc = new Y.Doc()
  noteOn(ydoc)
  const undo = createUndo(ydoc, me)
  recolor(ydoc, me, ['n'], 'sky')
  expect(readItem(ydoc, 'n')).toMatchObject({ color: 'sky', p: [1, 2], text: 'words' })
  undo.undo()
  expect(readItem(ydoc, 'n')).toMatchObject({ color: 'sun', p: [1, 2], text: 'words' })
})

test('two people who set different fields of one item at once both have their way', () => {
  const [ana, bo] = [new Y.Doc(), new Y.Doc()]
  noteOn(ana)
  Y.applyUpdate(bo, Y.encodeStateAsUpdate(ana))
  recolor(ana, {}, ['n'], 'sky')
  lockItems(bo, {}, ['n'], true)
  setField(bo, 'n', 'p', [7, 8])
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(bo))
  Y.applyUpdate(bo, Y.encodeStateAsUpdate(ana))
  expect(readItem(ana, 'n')).toMatchObject({ color: 'sky', p: [7, 8], locked: true })
  expect(readItem(bo, 'n')).toEqual(readItem(ana, 'n'))
})

test('what can be taken away counts only as set since: nobody can make an item that stays locked or in a frame for good', () => {
  for (const form of FORMS_OF_ITEMS) {
    const ydoc = new Y.Doc()
    putRaw(ydoc, 'f', { kind: 'frame' }, form)
    putRaw(ydoc, 'n', { kind: 'note' }, form)
    setField(ydoc, 'n', MADE, { kind: 'note', locked: true, frame: 'f', group: 'g' })
    expect(readItem(ydoc, 'n')).toMatchObject({ locked: false, frame: null, group: null })
    setField(ydoc, 'n', 'locked', true)
    expect(readItem(ydoc, 'n')).toMatchObject({ locked: true })
    dropField(ydoc, 'n', 'locked')
    expect(readItem(ydoc, 'n')).toMatchObject({ locked: false })
  }
})

test('a value that is none reads as the usual one, not as what the item was made with', () => {
  const ydoc = new Y.Doc()
  noteOn(ydoc)
  setField(ydoc, 'n', 'color', null)
  expect(readItem(ydoc, 'n')).toMatchObject({ color: 'sand' })
})

test('the bytes of a drawing lie beside what it was made with, so that they do not keep a whole update in memory', () => {
  const ydoc = new Y.Doc()
  addInk(
    ydoc,
    me,
    {
      id: 'i',
      points: [
        [0, 0, 0.5],
        [40, 40, 0.5],
      ],
      pressed: false,
    },
    seeded(1),
  )
  const fields = fieldsOf(ydoc, 'i')
  expect(fields?.own('ink')).toBeInstanceOf(Uint8Array)
  expect(Object.keys(Object(fields?.own(MADE)))).not.toContain('ink')
})

test('whatever stands where an item keeps what it was made with, it reads as something', () => {
  const anything = fc.oneof(fc.anything(), fc.constantFrom('text', 7, null, [1, 2], new Uint8Array([1])))
  fc.assert(
    fc.property(anything, (made) => {
      const ydoc = new Y.Doc()
      putRaw(ydoc, 'n', { kind: 'note' })
      try {
        setField(ydoc, 'n', MADE, made)
      } catch {
        return
      }
      const read = new Y.Doc()
      Y.applyUpdate(read, Y.encodeStateAsUpdate(ydoc))
      expect(readItem(read, 'n')?.id).toBe('n')
      expect(fieldsOf(read, 'n')?.get('no such field')).toBeUndefined()
    }),
  )
})
