import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pauseBefore } from './pause.ts'

describe('the pause before coming back', () => {
  test('is never none and never longer than fifteen seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.constantFrom(null, 1006, 1012, 1013),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, code, random) => {
          const pause = pauseBefore(attempt, code, random)
          expect(pause).toBeGreaterThan(0)
          expect(pause).toBeLessThanOrEqual(15_000)
        },
      ),
    )
  })

  test('spreads a restarted room over seconds, a broken line over less', () => {
    expect(pauseBefore(1, 1012, 1) - pauseBefore(1, 1012, 0)).toBeGreaterThan(3_000)
    expect(pauseBefore(1, 1006, 1)).toBeLessThanOrEqual(500)
  })

  test('grows with each attempt', () => {
    expect(pauseBefore(4, null, 0.5)).toBeGreaterThan(pauseBefore(1, null, 0.5))
  })
})
