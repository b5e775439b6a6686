import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyEdit, diffText, mapIndex, type TextEdit } from './text.ts'

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙂', 'é'), maxLength: 12 })
const after = (before: string, { at, remove, insert }: TextEdit) =>
  before.slice(0, at) + insert + before.slice(at + remove)

test('the edit turns one text into the other, whatever the caret says', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: -2, max: 30 }), (before, next, caret) => {
      const edit = diffText(before, next, caret)
      expect(edit === null ? before : after(before, edit)).toBe(next)
      expect(edit === null).toBe(before === next)
    }),
  )
})

test('an edit never cuts a surrogate pair', () => {
  fc.assert(
    fc.property(words, words, (before, next) => {
      const edit = diffText(before, next)
      if (edit === null) return
      for (const part of [before.slice(0, edit.at), edit.insert, before.slice(edit.at + edit.remove)])
        expect(part.isWellFormed()).toBe(true)
    }),
  )
})

test('the caret tells which of equal letters was typed', () => {
  expect(diffText('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' })
  expect(diffText('aa', 'aaa', 2)).toEqual({ at: 1, remove: 0, insert: 'a' })
  expect(diffText('aaa', 'aa', 0)).toEqual({ at: 0, remove: 1, insert: '' })
})

test('a typed letter is an edit of one letter', () => {
  fc.assert(
    fc.property(words, fc.nat(12), fc.constantFrom('a', 'b', 'x'), (before, place, letter) => {
      const letters = [...before]
      const start = letters.slice(0, place % (letters.length + 1)).join('')
      const next = start + letter + before.slice(start.length)
      expect(diffText(before, next, start.length + 1)).toEqual({ at: start.length, remove: 0, insert: letter })
    }),
  )
})

test('an index follows its place through remote edits', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(fc.nat(12), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 4 }),
      (before, edits) => {
        const text = new Y.Doc().getText('t')
        text.insert(0, before)
        let delta: Y.YTextEvent['delta'] = []
        text.observe((event) => {
          delta = event.delta
        })
        text.doc?.transact(() => {
          for (const [at, remove, insert] of edits) applyEdit(text, { at, remove, insert })
        })
        for (let index = 0; index <= before.length; index += 1) {
          const mapped = mapIndex(index, delta)
          expect(mapped).toBeGreaterThanOrEqual(0)
          expect(mapped).toBeLessThanOrEqual(text.length)
          expect(mapped).toBeGreaterThanOrEqual(index === 0 ? 0 : mapIndex(index - 1, delta))
        }
      },
    ),
  )
  expect(mapIndex(3, [{ retain: 3 }, { insert: 'xy' }])).toBe(3)
  expect(mapIndex(3, [{ retain: 2 }, { insert: 'xy' }])).toBe(5)
  expect(mapIndex(3, [{ retain: 1 }, { delete: 1 }])).toBe(2)
  expect(mapIndex(3, [{ retain: 1 }, { delete: 5 }])).toBe(1)
})
