import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupSizes, sizesAround } from './grouping-sizes.ts'

test('[G3] groups of three by default, fours for the rest, five become three and two, and nobody sits alone', () => {
  expect([2, 3, 4, 5, 6, 7, 8, 9, 11].map((count) => groupSizes(count, 3))).toEqual([
    [2],
    [3],
    [4],
    [3, 2],
    [3, 3],
    [4, 3],
    [4, 4],
    [3, 3, 3],
    [4, 4, 3],
  ])
  expect(groupSizes(1, 3)).toEqual([])
})

test('[G3] pairs come only where they were asked for, where two are all, or out of five', () => {
  for (let size = 3; size <= 6; size += 1) {
    for (let people = 3; people <= 60; people += 1) {
      if (people === 5 && size === 3) continue
      expect([people, size, groupSizes(people, size).includes(2)]).toEqual([people, size, false])
    }
  }
  expect(groupSizes(7, 2)).toEqual([3, 2, 2])
})

test('[G3] everyone has a seat, and no group is a group of one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 6 }), (people, size) => {
      const sizes = groupSizes(people, size)
      expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(people)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
    }),
  )
})

test('[G5] a group has room for everyone who is pinned in it, and the number of seats stays the number of people', () => {
  const pins = fc.array(fc.nat(5), { maxLength: 6 })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 2, max: 4 }), pins, (people, size, pinned) => {
      fc.pre(pinned.reduce((sum, one) => sum + one, 0) <= people)
      const sizes = sizesAround(groupSizes(people, size), pinned)
      expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(people)
      sizes.forEach((one, i) => {
        expect(one).toBeGreaterThanOrEqual(pinned[i] ?? 0)
      })
    }),
  )
})
