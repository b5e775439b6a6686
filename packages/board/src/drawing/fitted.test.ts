import { expect, test } from 'vitest'
import { fitted } from './fitted.ts'

const ten = (letters: string): number => [...letters].length * 10

test('a title is one line, as long as there is room, and whole letters, or nothing where a few would be left', () => {
  expect(fitted(' two\n lines ', 200, ten)).toBe('two lines')
  expect(fitted('longer than that', 80, ten)).toBe('longer…')
  expect(fitted('😀😀😀😀😀😀', 50, ten)).toBe('😀😀😀😀…')
  expect(fitted('no room', 15, ten)).toBe('')
  expect(fitted('no room', 45, ten)).toBe('')
  expect(fitted('Who', 30, ten)).toBe('Who')
})
