import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roleIndex, seatGroup } from './roles.ts'

const names = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`)

test('[G4] in a trio everyone holds each role once in three turns, and each role is held once in a turn', () => {
  const seats = seatGroup(names(3), () => 0)
  const held = [0, 1, 2].map((turn) => seats.map((seat) => roleIndex(seats, seat, turn, 3)))
  for (const turn of held) expect([...turn].sort()).toEqual([0, 1, 2])
  for (const seat of [0, 1, 2]) expect(held.map((turn) => turn[seat]).sort()).toEqual([0, 1, 2])
})

test('[G4] in a group of four one person misses a speaker’s turn and observes', () => {
  const seats = seatGroup(names(4), () => 0)
  const speakers = [0, 1, 2].map((turn) => seats.filter((seat) => roleIndex(seats, seat, turn, 3) === 0).length)
  expect(speakers).toEqual([1, 1, 1])
  expect([0, 1, 2].map((turn) => roleIndex(seats, seats[3] ?? { person: '', role: 3 }, turn, 3))).toEqual([2, 2, 2])
})

test('[G7] who comes to a begun round as a last seat changes nobody’s role', () => {
  const seats = seatGroup(names(3), () => 0)
  const late = [...seats, { person: 'late', role: 3 }]
  for (const turn of [0, 1, 2]) {
    for (const seat of seats) expect(roleIndex(late, seat, turn, 3)).toBe(roleIndex(seats, seat, turn, 3))
  }
})

test('[G4] two people take turns as speaker and listener', () => {
  const seats = seatGroup(names(2), () => 0)
  expect([0, 1].map((turn) => seats.map((seat) => roleIndex(seats, seat, turn, 3)))).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('[G4] over three rounds of trios everyone begins once in each role, if the trios stay or if roles allow', () => {
  const held = new Map<string, number>()
  for (let round = 0; round < 3; round += 1) {
    for (const { person, role } of seatGroup(names(3), (one, other) => held.get(`${one} ${other}`) ?? 0)) {
      held.set(`${person} ${role}`, (held.get(`${person} ${role}`) ?? 0) + 1)
    }
  }
  expect([...held.values()]).toEqual(Array.from({ length: 9 }, () => 1))
})

test('[G4] seats are numbered from 0 without gaps, whatever was held before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.array(fc.nat(3), { minLength: 64, maxLength: 64 }),
      (count, table) => {
        const seats = seatGroup(names(count), (person, role) => table[(Number(person.slice(1)) * 8 + role) % 64] ?? 0)
        expect(seats.map((seat) => seat.role)).toEqual(seats.map((_, i) => i))
      },
    ),
  )
})
