import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './commands/add-note.ts'
import { FAR, itemsOf, NOTE_COLORS } from './layout.ts'
import { boardText } from './outline.ts'
import { readBoardBytes } from './read-bytes.ts'
import { readBoard, readItem } from './read-item.ts'
import { FORMS_OF_ITEMS, putRaw } from './testing/raw-item.ts'

const me = {}

test('whatever lies in a document, reading gives drawable items and never throws', () => {
  const value = fc.oneof(fc.anything({ withBigInt: false, withDate: false, withObjectString: false }), fc.json())
  const plain = value.map((one) => JSON.parse(JSON.stringify(one ?? null)))
  const field = fc.constantFrom('kind', 'p', 's', 'z', 'frame', 'color', 'text', 'round', 'lens')
  const records = fc.dictionary(fc.string({ maxLength: 3 }), fc.oneof(plain, fc.dictionary(field, plain)), {
    maxKeys: 6,
  })
  fc.assert(
    fc.property(records, fc.constantFrom('value' as const, ...FORMS_OF_ITEMS), (content, form) => {
      const ydoc = new Y.Doc()
      for (const [id, record] of Object.entries<unknown>(JSON.parse(JSON.stringify(content)))) {
        const isRecord = typeof record === 'object' && record !== null && !Array.isArray(record)
        if (form === 'value' || !isRecord) itemsOf(ydoc).set(id, record)
        else putRaw(ydoc, id, record as Record<string, unknown>, form)
      }
      const { items } = readBoard(ydoc)
      expect(items).toHaveLength(Object.keys(content).length)
      for (const { p, s, color } of items) {
        for (const side of [...p, ...s]) expect(Math.abs(side)).toBeLessThanOrEqual(FAR)
        expect(NOTE_COLORS).toContain(color)
      }
      expect(typeof boardText(items)).toBe('string')
    }),
  )
})

test('an unknown kind is kept, with its name', () => {
  const ydoc = new Y.Doc()
  for (const form of FORMS_OF_ITEMS) {
    putRaw(ydoc, form, { kind: 'hologram', p: [4, 5] }, form)
    expect(readItem(ydoc, form)).toMatchObject({ kind: 'other', was: 'hologram', p: [4, 5] })
  }
  expect(readItem(ydoc, 'y')).toBeNull()
})

test('a frame that is gone, or is no frame, holds nothing', () => {
  const ydoc = new Y.Doc()
  addNote(ydoc, me, { id: 'a', p: [0, 0], color: 'sun' }, Math.random)
  itemsOf(ydoc).set('b', new Y.Map(Object.entries({ kind: 'note', frame: 'a' })))
  itemsOf(ydoc).set('c', new Y.Map(Object.entries({ kind: 'note', frame: 'gone' })))
  expect(readBoard(ydoc).items.map((item) => item.frame)).toEqual([null, null, null])
})

test('a stored board reads as the open one', () => {
  const ydoc = new Y.Doc()
  addNote(ydoc, me, { id: 'a', p: [10, 20], color: 'leaf', text: 'one\ntwo' }, Math.random)
  const items = readBoardBytes(Y.encodeStateAsUpdate(ydoc))
  expect(items).toEqual(readBoard(ydoc).items)
  expect(boardText(items)).toBe('- one\n  two')
  expect(() => readBoardBytes(new Uint8Array([1, 2, 3]))).toThrow()
})
