import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounds, centre, contains, overlap, type Rect } from './rect.ts'
import { freeSlot } from './slots.ts'

const whole = fc.integer({ min: -1000, max: 1000 })
const side = fc.integer({ min: 1, max: 400 })
const rect: fc.Arbitrary<Rect> = fc.record({ p: fc.tuple(whole, whole), s: fc.tuple(side, side) })

test('overlap is mutual, and holds for every rectangle with itself', () => {
  fc.assert(
    fc.property(rect, rect, (a, b) => {
      expect(overlap(a, b)).toBe(overlap(b, a))
      expect(overlap(a, a)).toBe(true)
    }),
  )
})

test('bounds hold every rectangle, and none is null', () => {
  expect(bounds([])).toBeNull()
  fc.assert(
    fc.property(fc.array(rect, { minLength: 1, maxLength: 8 }), (rects) => {
      const around = bounds(rects)
      for (const one of rects) expect(around !== null && contains(around, centre(one))).toBe(true)
    }),
  )
})

test('a free slot touches nothing', () => {
  const grid = { start: [0, 0], cell: [100, 80], gap: 10, columns: 3 } as const
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 30 }), (taken) => {
      const slot: Rect = { p: freeSlot(grid, taken), s: grid.cell }
      expect(taken.some((one) => overlap(one, slot))).toBe(false)
    }),
  )
})
