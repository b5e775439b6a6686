import { expect, test } from 'vitest'
import { createBriefly } from './briefly.ts'

const MB = 1024 * 1024

function briefly() {
  let at = 0
  let made = 0
  const kept = createBriefly<number>(() => at)
  return {
    pass(ms: number) {
      at += ms
    },
    ask: (key: string, weight?: number) =>
      kept.of(
        key,
        () => {
          made += 1
          return made
        },
        weight,
      ),
  }
}

test('what was made is there for a minute after it was last asked for, and made anew then', () => {
  const { ask, pass } = briefly()
  expect(ask('a')).toBe(1)
  pass(50_000)
  expect(ask('a')).toBe(1)
  pass(50_000)
  expect(ask('a')).toBe(1)
  pass(60_001)
  expect(ask('a')).toBe(2)
})

test('what is heavy makes room for itself, the oldest going first, and one that is too heavy still is given', () => {
  const { ask } = briefly()
  for (const key of ['a', 'b', 'c']) ask(key, 20 * MB)
  expect(ask('a')).toBe(1)
  expect(ask('d', 20 * MB)).toBe(4)
  expect([ask('b'), ask('c'), ask('d')]).toEqual([2, 3, 4])
  expect(ask('a', 20 * MB)).toBe(5)
  expect(ask('e', 200 * MB)).toBe(6)
  expect(ask('e')).toBe(6)
})
