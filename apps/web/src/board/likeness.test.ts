import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeGroups } from './likeness.ts'

const notes = {
  a: 'You left a long pause after she spoke',
  b: 'The pauses gave room to think',
  c: 'A pause, and then the story went on',
  d: 'You asked an open question about hope',
  e: 'Open questions, no advice',
  f: 'Your shoulders relaxed',
}
const listed = Object.entries(notes).map(([id, text]) => ({ id, text }))

test('notes that share words are put together, the others are left alone', () => {
  expect(likeGroups(listed)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ])
})

test('forms of a word and accents meet, in Spanish too', () => {
  const spanish = ['Escuchó sin interrumpir', 'Escuchabas con calma', 'Hizo una pregunta', 'Preguntó por ello'].map(
    (text, i) => ({ id: String(i), text }),
  )
  expect(likeGroups(spanish)).toEqual([
    ['0', '1'],
    ['2', '3'],
  ])
})

test('whatever is written, in whatever order: every note is in one group at most, and the groups are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 12 }), (texts) => {
      const some = texts.map((text, i) => ({ id: String(i), text }))
      const groups = likeGroups(some)
      expect(new Set(groups.flat()).size).toBe(groups.flat().length)
      expect(groups.every((group) => group.length > 1)).toBe(true)
      expect(likeGroups(some.toReversed())).toEqual(groups)
    }),
    { seed: 7, numRuns: 60 },
  )
  expect(likeGroups([])).toEqual([])
})
