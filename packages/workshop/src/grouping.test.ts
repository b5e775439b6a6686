import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide, groupSizes, repeats } from './grouping.ts'

const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`)
const nobody = { met: () => 0, before: [] }

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

test('[G3] everyone has one seat in one group, whatever the way, the number and the seed', () => {
  const mode = fc.constantFrom('random' as const, 'count-off' as const, 'mix-new' as const, 'stay' as const)
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      mode,
      fc.integer({ min: 2, max: 5 }),
      fc.nat(),
      (count, how, size, seed) => {
        const before = divide(people(Math.max(2, count - 2)), { mode: 'random', size, seed: seed + 1 }, nobody)
        const groups = divide(people(count), { mode: how, size, seed }, { met: () => 0, before })
        expect(groups.flat().sort()).toEqual(people(count).sort())
        expect(groups.every((group) => group.length >= 2)).toBe(true)
      },
    ),
  )
})

test('[G5] the same people and the same seed give the same groups', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (count, seed) => {
      const how = { mode: 'random' as const, size: 3, seed }
      expect(divide(people(count), how, nobody)).toEqual(divide(people(count), how, nobody))
    }),
  )
})

test('[G1] mixing anew parts everyone who has met where that is easily possible', () => {
  fc.assert(
    fc.property(fc.constantFrom(12, 15, 18, 24), fc.nat(), (count, seed) => {
      const first = divide(people(count), { mode: 'random', size: 3, seed }, nobody)
      const met = (one: string, other: string) =>
        first.some((group) => group.includes(one) && group.includes(other)) ? 1 : 0
      const second = divide(people(count), { mode: 'mix-new', size: 3, seed }, { met, before: first })
      expect(repeats(second, met)).toBe(0)
    }),
    { numRuns: 30 },
  )
})

test('[G1] the same again keeps every group together', () => {
  const first = divide(people(9), { mode: 'random', size: 3, seed: 4 }, nobody)
  expect(divide(people(9), { mode: 'stay', size: 3, seed: 9 }, { met: () => 1, before: first })).toEqual(first)
})
