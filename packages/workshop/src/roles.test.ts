import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RoleChoice, roleIndex, seatGroup } from './roles.ts'
import { assigned } from './roles-matching.ts'

const names = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`)
const plain: RoleChoice = { roles: 3, cost: () => 0, observes: () => false }

test('[G4] in a trio everyone holds each role once in three turns, and each role is held once in a turn', () => {
  const seats = seatGroup(names(3), plain)
  const held = [0, 1, 2].map((turn) => seats.map((seat) => roleIndex(seats, seat, turn, 3)))
  for (const turn of held) expect([...turn].sort()).toEqual([0, 1, 2])
  for (const seat of [0, 1, 2]) expect(held.map((turn) => turn[seat]).sort()).toEqual([0, 1, 2])
})

test('[G4] in a group of four one person misses a speaker’s turn and observes', () => {
  const seats = seatGroup(names(4), plain)
  const speakers = [0, 1, 2].map((turn) => seats.filter((seat) => roleIndex(seats, seat, turn, 3) === 0).length)
  expect(speakers).toEqual([1, 1, 1])
  expect([0, 1, 2].map((turn) => roleIndex(seats, seats[3] ?? { person: '', role: 3 }, turn, 3))).toEqual([2, 2, 2])
})

test('[G7] who comes to a begun round as a last seat changes nobody’s role', () => {
  const seats = seatGroup(names(3), plain)
  const late = [...seats, { person: 'late', role: 3 }]
  for (const turn of [0, 1, 2]) {
    for (const seat of seats) expect(roleIndex(late, seat, turn, 3)).toBe(roleIndex(seats, seat, turn, 3))
  }
})

test('[G4] two people take turns as speaker and listener', () => {
  const seats = seatGroup(names(2), plain)
  expect([0, 1].map((turn) => seats.map((seat) => roleIndex(seats, seat, turn, 3)))).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('[G4] who observes today sits beyond the roles, and the others take turns without a gap', () => {
  const seats = seatGroup(names(3), { ...plain, observes: (person) => person === 'p0' })
  expect(seats.map(({ person, role }) => [person, role])).toEqual([
    ['p1', 0],
    ['p2', 1],
    ['p0', 3],
  ])
})

test('[G4] seats are numbered from 0 without gaps, whatever the places cost', () => {
  const table = fc.array(fc.nat(3), { minLength: 64, maxLength: 64 })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), table, (count, costs) => {
      const cost = (person: string, place: number) => costs[(Number(person.slice(1)) * 8 + place) % 64] ?? 0
      const seats = seatGroup(names(count), { ...plain, cost })
      expect(seats.map((seat) => seat.role)).toEqual(seats.map((_, i) => i))
    }),
  )
})

/** The least sum of costs over all orders of so few people. */
function leastOf(costs: readonly (readonly number[])[], free: readonly number[]): number {
  const [first, ...rest] = costs
  if (first === undefined) return 0
  return Math.min(
    ...free.map(
      (place) =>
        (first[place] ?? 0) +
        leastOf(
          rest,
          free.filter((one) => one !== place),
        ),
    ),
  )
}

test('[G4] a matching of people to seats is as cheap as the cheapest of all', () => {
  const square = fc.array(fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(square, (costs) => {
      const at = assigned(5, [1, 1, 1, 1, 1], (person, place) => costs[person]?.[place] ?? 0)
      expect([...at].sort()).toEqual([0, 1, 2, 3, 4])
      expect(at.reduce((sum, place, person) => sum + (costs[person]?.[place] ?? 0), 0)).toBe(
        leastOf(costs, [0, 1, 2, 3, 4]),
      )
    }),
  )
})

test('a matching needs a seat for each person', () => {
  expect(() => assigned(3, [1, 1], () => 0)).toThrow(RangeError)
})
