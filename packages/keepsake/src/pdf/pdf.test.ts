import { expect, test } from 'vitest'
import { brokenLines } from './lines.ts'
import { isLeftwards, visualRuns } from './runs.ts'

const each = (letters: string) => [...letters].length

test('lines break at blanks, within a word that is longer than a line, and where a person broke them', () => {
  expect(brokenLines('one two three', 7, each)).toEqual(['one two', 'three'])
  expect(brokenLines('abcdefghij k', 4, each)).toEqual(['abcd', 'efgh', 'ij k'])
  expect(brokenLines('a\n\nb', 9, each)).toEqual(['a', '', 'b'])
})

test('a line from right to left has its stretches the other way round, and numbers in it stay as they are', () => {
  expect(isLeftwards('«שלום» hello')).toBe(true)
  expect(isLeftwards('12 hello שלום')).toBe(false)
  expect(visualRuns('שלום abc', true)).toEqual([
    { text: 'abc', leftwards: false },
    { text: 'שלום ', leftwards: true },
  ])
  expect(visualRuns('abc שלום, def', false).map(({ text }) => text)).toEqual(['abc ', 'שלום', ', def'])
})
