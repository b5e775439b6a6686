import { expect, test } from 'vitest'
import { wrapLines } from './wrap.ts'

const letters = (text: string): number => text.length

test('words go to the next line where they do not fit, and the lines that were written stay', () => {
  expect(wrapLines('one two three\nfour', 7, 9, letters)).toEqual(['one two', 'three', 'four'])
  expect(wrapLines('a\n\nb', 7, 9, letters)).toEqual(['a', '', 'b'])
})

test('a word too long for a line is broken, and no letter is lost', () => {
  expect(wrapLines('ab abcdefghij k', 4, 9, letters)).toEqual(['ab', 'abcd', 'efgh', 'ij k'])
})

test('no more lines than asked for', () => {
  expect(wrapLines('a b c d e f', 1, 3, letters)).toEqual(['a', 'b', 'c'])
})

test('words that stand closer together in a line than by themselves are measured together where it is a near thing', () => {
  const kerned = (letters: string): number => letters.length * 10 - (letters.includes('e b') ? 1 : 0)
  expect(wrapLines('we be', 49.5, 9, kerned)).toEqual(['we be'])
  expect(wrapLines('we de', 49.5, 9, kerned)).toEqual(['we', 'de'])
})
