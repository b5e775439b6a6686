import { expect, test } from 'vitest'
import { readSeed } from './seed.ts'

test('a draw is repeated by its whole number, and by nothing else', () => {
  expect(['', ' 7 ', '4294967295', '4294967296', '-1', '1e3', 'seven'].map(readSeed)).toEqual([
    null,
    7,
    4294967295,
    'wrong',
    'wrong',
    'wrong',
    'wrong',
  ])
})
