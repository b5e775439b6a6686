import { expect, test } from 'vitest'
import { between, drawsFor, pick } from './draws.ts'

test('what is drawn for one matter follows from the seed and the matter alone', () => {
  const first = drawsFor(1, 'ask', 3)
  const other = drawsFor(1, 'ask', 4)
  other()
  const again = drawsFor(1, 'ask', 3)
  expect([again(), again()]).toEqual([first(), first()])
  expect(drawsFor(2, 'ask', 3)()).not.toBe(drawsFor(1, 'ask', 3)())
  expect(drawsFor(1, 'ask', 4)()).not.toBe(drawsFor(1, 'ask', 3)())
})

test('draws spread over their whole range', () => {
  const draws = Array.from({ length: 2_000 }, (_, i) => between(drawsFor(5, i), 10, 20))
  expect(Math.min(...draws)).toBeLessThan(10.5)
  expect(Math.max(...draws)).toBeGreaterThan(19.5)
  expect(new Set(draws.map((_, i) => pick(drawsFor(9, i), ['a', 'b', 'c']))).size).toBe(3)
  expect(() => pick(drawsFor(1), [])).toThrow(RangeError)
})
