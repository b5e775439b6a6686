import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pauseClock, startClock } from './clock.ts'
import { template } from './testing/workshop.ts'
import { enter, nextBoundary, nextTurn, segmentsOf, settle } from './turns.ts'

const plan = template.agenda[1]?.practice
if (plan === undefined) throw new Error('The second activity is a practice')
const segments = segmentsOf(plan)
const begun = { segment: 1, clock: startClock(0) }

test('[T1] a round is its brief, then talk, self, partner, observer for each turn, then the offers', () => {
  const names = segments.map((segment) =>
    segment.kind === 'phase' ? `${segment.turn} ${segment.phase}` : segment.kind,
  )
  expect(names).toEqual([
    'brief',
    ...[0, 1, 2].flatMap((turn) => ['talk', 'self', 'partner', 'observer'].map((phase) => `${turn} ${phase}`)),
    'offer',
  ])
})

test('[T1] a phase of no length is left out', () => {
  const short = segmentsOf({ ...plan, phases: { ...plan.phases, self: 0, partner: 0 } })
  expect(short).toHaveLength(1 + 3 * 2 + 1)
})

test('[L2] the brief waits for everyone, and the offers have no end of their own', () => {
  expect(settle(segments, { segment: 0, clock: startClock(0) }, 99_999_999).segment).toBe(0)
  expect(settle(segments, begun, 99_999_999).segment).toBe(segments.length - 1)
})

test('[L3] where a round stands does not depend on how often somebody looked', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200_000), { maxLength: 12 }), (steps) => {
      let now = 0
      let looked = begun
      for (const step of steps) {
        now += step
        looked = settle(segments, looked, now)
      }
      expect(looked).toEqual(settle(segments, begun, now))
    }),
  )
})

test('[L3] at the next boundary, and not before it, the round stands in another segment', () => {
  fc.assert(
    fc.property(fc.nat(590_000), (now) => {
      const at = nextBoundary(segments, begun, now)
      if (at === null) throw new Error('Turns are running')
      const here = settle(segments, begun, now).segment
      expect(settle(segments, begun, at - 1).segment).toBe(here)
      expect(settle(segments, begun, at).segment).toBe(here + 1)
    }),
  )
})

test('[T1] a held round has no boundary and stays where it is', () => {
  const held = { segment: 1, clock: pauseClock(startClock(0), 5_000) }
  expect(nextBoundary(segments, held, 500_000)).toBeNull()
  expect(settle(segments, held, 500_000).segment).toBe(1)
  expect(enter(held, 3, 6_000).clock.pausedAt).toBe(6_000)
})

test('[T1] going on leads from the brief to the first turn, from turn to turn, and from the last to the offers', () => {
  expect([0, 1, 3, 5, 9].map((segment) => nextTurn(segments, segment))).toEqual([1, 5, 5, 9, 13])
})
