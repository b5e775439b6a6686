import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GroupingMode, groupingModes } from './activity.ts'
import { divide, mostSteps } from './grouping.ts'
import { brokenNeeds, type Needs, noNeeds } from './grouping-needs.ts'
import { groundAfter, peopleNamed, repeatsIn, roundsOf } from './testing/rounds.ts'

const membersOf = (groups: ReturnType<typeof divide>['groups']) =>
  groups.map((seats) => seats.map((seat) => seat.person))
const drawnModes = ['random', 'count-off', 'mix-new', 'stay', 'jigsaw', 'balanced'] as const
const anyDrawn = fc.constantFrom<GroupingMode>(...drawnModes)
const mixed: readonly GroupingMode[] = ['mix-new', 'mix-new', 'mix-new']

describe('[G3] three rounds of trios in which no two meet twice', () => {
  test.each([9, 12, 15, 18, 21, 24, 30, 36, 60])(
    'for %i people, whatever the seed, within a bound of work',
    (count) => {
      const people = peopleNamed(count)
      for (let seed = 0; seed < 50; seed += 1) {
        const rounds = roundsOf(people, mixed, seed * 977)
        expect([seed, repeatsIn(rounds)]).toEqual([seed, 0])
        for (const { steps } of rounds) expect(steps).toBeLessThanOrEqual(mostSteps(count) / 2)
      }
    },
  )

  test('also when the first groups were counted off or drawn at random', () => {
    for (const count of [9, 12, 15, 18]) {
      for (const first of ['count-off', 'random'] as const) {
        for (let seed = 0; seed < 20; seed += 1) {
          const rounds = roundsOf(peopleNamed(count), [first, 'mix-new', 'mix-new'], seed)
          expect([count, first, seed, repeatsIn(rounds)]).toEqual([count, first, seed, 0])
        }
      }
    }
  })
})

test('[G4] in plans of trios alone everyone holds each role once over three rounds, however the groups are drawn', () => {
  const modes = fc.array(fc.constantFrom<GroupingMode>('random', 'mix-new', 'jigsaw', 'balanced'), {
    minLength: 3,
    maxLength: 3,
  })
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 14 }), modes, fc.nat(1e6), (groups, ways, seed) => {
      const people = peopleNamed(groups * 3)
      const tags = people.map((person, i) => ({ person, tag: `tag ${i % 3}` }))
      const rounds = roundsOf(people, ways, seed, 3, { needs: { ...noNeeds, tags } })
      const held = rounds.flatMap((round) => round.groups.flat().map(({ person, role }) => `${person} ${role}`))
      expect(new Set(held).size).toBe(held.length)
    }),
    { seed: 2026, numRuns: 60 },
  )
})

test('[G4] the same holds for groups that stay, and for groups that are counted off each time', () => {
  for (const way of ['stay', 'count-off'] as const) {
    const rounds = roundsOf(peopleNamed(12), ['count-off', way, way], 5)
    const held = rounds.flatMap((round) => round.groups.flat().map(({ person, role }) => `${person} ${role}`))
    expect([way, new Set(held).size]).toEqual([way, 36])
  }
})

test('[G4] with f groups of four exactly f people miss a turn, and nobody twice while someone has missed none', () => {
  fc.assert(
    fc.property(fc.constantFrom(10, 11, 13, 14, 16, 17, 20), fc.nat(1e6), (count, seed) => {
      const rounds = roundsOf(peopleNamed(count), mixed, seed)
      const missed = rounds.map(({ groups }) => groups.flat().filter((seat) => seat.role >= 3).length)
      expect(missed).toEqual([count % 3, count % 3, count % 3])
      const who = rounds.flatMap(({ groups }) => groups.flat().filter((seat) => seat.role >= 3))
      expect(new Set(who.map((seat) => seat.person)).size).toBe(who.length)
    }),
    { seed: 2026, numRuns: 40 },
  )
})

test('[G4] those who observe today are the first to miss a turn, and take none', () => {
  const needs: Needs = { ...noNeeds, observe: ['p4', 'p7'] }
  for (let seed = 0; seed < 40; seed += 1) {
    const { groups } = divide(peopleNamed(11), { mode: 'random', size: 3, seed }, groundAfter([], { needs }))
    const beyond = groups.flat().filter((seat) => seat.role >= 3)
    expect(beyond.map((seat) => seat.person).sort()).toEqual(['p4', 'p7'])
    const trios = divide(peopleNamed(9), { mode: 'mix-new', size: 3, seed }, groundAfter([], { needs })).groups
    const observing = trios.flat().filter((seat) => needs.observe.includes(seat.person))
    expect(observing.every((seat) => seat.role >= 3)).toBe(true)
    expect(trios.every((seats) => seats.filter((seat) => seat.role < 3).length >= 2)).toBe(true)
  }
})

test('[G3] everyone has one seat in one group, whatever the way, the number and the seed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      anyDrawn,
      fc.integer({ min: 2, max: 5 }),
      fc.nat(1e6),
      (count, mode, size, seed) => {
        const before = divide(
          peopleNamed(Math.max(2, count - 2)),
          { mode: 'random', size, seed: seed + 1 },
          groundAfter([]),
        )
        const { groups } = divide(peopleNamed(count), { mode, size, seed }, groundAfter([before.groups]))
        expect(membersOf(groups).flat().sort()).toEqual(peopleNamed(count).sort())
        expect(groups.every((seats) => seats.length >= 2)).toBe(true)
        for (const seats of groups) expect(new Set(seats.map((seat) => seat.role)).size).toBe(seats.length)
      },
    ),
    { numRuns: 40 },
  )
})

test('[G5] the same people and the same seed give the same groups, by any way', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.constantFrom(...groupingModes),
      fc.nat(1e6),
      (count, mode, seed) => {
        const draw = () => roundsOf(peopleNamed(count), ['random', mode], seed)
        expect(draw()).toEqual(draw())
      },
    ),
    { numRuns: 60 },
  )
})

/** Needs of a few people, such as a room has: never more than it can give. */
const someNeeds = fc
  .record({ apart: fc.boolean(), together: fc.boolean(), language: fc.boolean(), steps: fc.boolean() })
  .map(
    ({ apart, together, language, steps }): Needs => ({
      ...noNeeds,
      apart: apart
        ? [
            ['p0', 'p1'],
            ['p1', 'p2'],
          ]
        : [],
      together: together ? [['p3', 'p4']] : [],
      languages: language
        ? [
            { person: 'p5', language: 'Spanish', only: true },
            { person: 'p6', language: 'spanish ', only: false },
            { person: 'p7', language: 'Spanish', only: false },
            { person: 'p0', language: 'Spanish', only: false },
          ]
        : [],
      stepFree: steps ? ['p2', 'p8'] : [],
      stepFreePlaces: steps ? 1 : null,
    }),
  )

test('[G2] needs are kept wherever they can be, by any way of forming', () => {
  fc.assert(
    fc.property(someNeeds, fc.integer({ min: 9, max: 24 }), anyDrawn, fc.nat(1e6), (needs, count, mode, seed) => {
      const before = divide(peopleNamed(count), { mode: 'count-off', size: 3, seed }, groundAfter([]))
      const { groups } = divide(peopleNamed(count), { mode, size: 3, seed }, groundAfter([before.groups], { needs }))
      const broken = membersOf(groups).map((people) => brokenNeeds(people, needs, () => true))
      expect(broken).toEqual(broken.map(() => 0))
      if (needs.stepFreePlaces === null) return
      expect(membersOf(groups).filter((people) => people.some((one) => needs.stepFree.includes(one)))).toHaveLength(1)
    }),
    { seed: 2026, numRuns: 40 },
  )
})

test('[G5] who is pinned stays in their group, and everyone else is seated around them', () => {
  const pins = fc.uniqueArray(fc.nat(11), { maxLength: 6 })
  fc.assert(
    fc.property(
      pins,
      fc.constantFrom<GroupingMode>('random', 'mix-new', 'count-off', 'stay', 'jigsaw'),
      fc.nat(1e6),
      (some, mode, seed) => {
        const people = peopleNamed(12)
        const pinned = [0, 1, 2, 3].map((group) => some.filter((i) => i % 4 === group).map((i) => `p${i}`))
        const before = divide(people, { mode: 'random', size: 3, seed: seed + 1 }, groundAfter([]))
        const { groups } = divide(people, { mode, size: 3, seed }, groundAfter([before.groups], { pinned }))
        pinned.forEach((row, i) => {
          expect(membersOf(groups)[i] ?? []).toEqual(expect.arrayContaining(row))
        })
        expect(membersOf(groups).flat().sort()).toEqual([...people].sort())
      },
    ),
    { numRuns: 40 },
  )
})

test('[G1] a jigsaw seats people together who all come from different groups', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const before = divide(peopleNamed(12), { mode: 'random', size: 3, seed }, groundAfter([]))
    const { groups } = divide(peopleNamed(12), { mode: 'jigsaw', size: 4, seed }, groundAfter([before.groups]))
    for (const people of membersOf(groups)) {
      const from = people.map((person) => membersOf(before.groups).findIndex((row) => row.includes(person)))
      expect(new Set(from).size).toBe(people.length)
    }
  }
})

test('[G1] a private tag is spread evenly over the groups', () => {
  const people = peopleNamed(12)
  const tags = people.slice(0, 8).map((person, i) => ({ person, tag: i < 4 ? 'new' : 'long here' }))
  const { groups } = divide(
    people,
    { mode: 'balanced', size: 3, seed: 3 },
    groundAfter([], { needs: { ...noNeeds, tags } }),
  )
  for (const row of membersOf(groups)) {
    for (const word of ['new', 'long here']) {
      expect(row.filter((person) => tags.some((one) => one.person === person && one.tag === word)).length).toBe(1)
    }
  }
})

test('[G1] the same again keeps every group together, and newcomers join the smallest', () => {
  const first = divide(peopleNamed(9), { mode: 'random', size: 3, seed: 4 }, groundAfter([]))
  const again = divide(peopleNamed(10), { mode: 'stay', size: 3, seed: 9 }, groundAfter([first.groups]))
  membersOf(first.groups).forEach((people, i) => {
    expect(membersOf(again.groups)[i]).toEqual(expect.arrayContaining([...people]))
  })
})

test('[G1] by hand and by one’s own choice nobody has a seat but those who are pinned', () => {
  for (const mode of ['by-hand', 'self-select'] as const) {
    const { groups } = divide(peopleNamed(9), { mode, size: 3, seed: 1 }, groundAfter([], { pinned: [['p2'], ['p5']] }))
    expect(membersOf(groups)).toEqual([['p2'], ['p5'], []])
  }
})
