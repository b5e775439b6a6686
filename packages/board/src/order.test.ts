import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byOrder, orderBetween } from './order.ts'

const chance = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 32, maxLength: 64 })
const drawing = (values: readonly number[]) => {
  let next = 0
  return () => values[next++ % values.length] ?? 0
}

test('a key between two keys sorts between them, however deep', () => {
  fc.assert(
    fc.property(chance, fc.array(fc.nat(), { maxLength: 20 }), (values, places) => {
      const random = drawing(values)
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        const key = orderBetween(keys[at - 1] ?? null, keys[at] ?? null, random)
        keys.splice(at, 0, key)
      }
      expect(keys).toEqual([...new Set(keys)].sort())
    }),
  )
})

test('broken, equal and crossed bounds never throw', () => {
  const anything = fc.option(fc.string({ maxLength: 6 }))
  fc.assert(
    fc.property(anything, anything, chance, (a, b, values) => {
      expect(orderBetween(a, b, drawing(values)).length).toBeGreaterThan(0)
    }),
  )
  const key = orderBetween(null, null, Math.random)
  expect(orderBetween(key, key, Math.random) > key).toBe(true)
})

test('two thousand insertions at one place by two people collide in none', () => {
  const low = orderBetween(null, null, Math.random)
  const high = orderBetween(low, null, Math.random)
  const keys = new Set(Array.from({ length: 2000 }, () => orderBetween(low, high, Math.random)))
  expect(keys.size).toBe(2000)
})

test('equal keys are ordered by id', () => {
  const items = [
    { z: 'a1', id: 'c' },
    { z: 'a0', id: 'b' },
    { z: 'a1', id: 'a' },
  ]
  expect(items.sort(byOrder).map((item) => item.id)).toEqual(['b', 'a', 'c'])
})
