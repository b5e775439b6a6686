import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { caretAt, caretIndex } from './caret.ts'

const textOf = (words: string): Y.Text => {
  const text = new Y.Doc().getMap<Y.Text>('items').set('a', new Y.Text())
  text.insert(0, words)
  return text
}

test('a caret stays before its letter, whatever others write and delete', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), fc.nat(3), fc.string({ maxLength: 4 }), (at, where, remove, insert) => {
      const text = textOf('abcdefghi')
      const caret = caretAt(text, at)
      const letter = 'abcdefghi'[at]
      text.delete(where, Math.min(remove, text.length - where))
      text.insert(where, insert.replace(/[a-i]/g, '_'))
      const index = caretIndex(text, caret)
      const now = text.toString()
      if (letter === undefined) expect(index).toBe(now.length)
      else if (now.includes(letter)) expect(index).toBe(now.indexOf(letter))
      else expect(index).toBeGreaterThanOrEqual(0)
    }),
    { seed: 11, numRuns: 300 },
  )
})

test('what names no letter of this text is no place in it, and makes nothing in the document', () => {
  const text = textOf('abc')
  const other = textOf('xyz')
  for (const caret of ['', 'items', '1', '1:1', '-1:0', `${'9'.repeat(16)}:0`, caretAt(other, 1)])
    expect([caret, caretIndex(text, caret)]).toEqual([caret, null])
  fc.assert(fc.property(fc.string(), (said) => [null, 3].includes(caretIndex(text, said))))
  expect([...(text.doc?.share.keys() ?? [])]).toEqual(['items'])
})
