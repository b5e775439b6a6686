import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFinal, outageAfter, pauseBefore } from './pause.ts'

const phases = fc.double({ min: 0, max: 1, noNaN: true })
const codes = fc.constantFrom(null, 1006, 1012, 1013)

describe('the pause before coming back', () => {
  test('is never longer than fifteen seconds, and never shorter than the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), codes, phases, (attempt, code, phase) => {
        const outage = outageAfter(code, phase)
        const pause = pauseBefore(attempt, outage)
        expect(pause).toBeGreaterThanOrEqual(0)
        expect(pause).toBeLessThanOrEqual(15_000)
        expect(pauseBefore(attempt + 1, outage)).toBeGreaterThanOrEqual(pause)
      }),
    )
  })

  test('puts each try into the window that follows that of the last one', () => {
    fc.assert(
      fc.property(codes, phases, (code, phase) => {
        const outage = outageAfter(code, phase)
        let [start, length, at] = [0, outage.first, 0]
        for (let attempt = 1; attempt <= 10; attempt++) {
          at += pauseBefore(attempt, outage)
          expect(at).toBeGreaterThanOrEqual(start - attempt)
          expect(at).toBeLessThanOrEqual(start + length + attempt)
          start += length
          length = Math.min(15_000, length * 2)
        }
      }),
    )
  })

  test('spreads a restarted room over seconds, a broken line over less', () => {
    const widest = (code: number) => pauseBefore(1, outageAfter(code, 1)) - pauseBefore(1, outageAfter(code, 0))
    expect([widest(1012), widest(1013), widest(1006)]).toEqual([4_000, 4_000, 1_000])
  })

  test('codes from 4400 to 4499 are final, but for too many messages: that is over in half a minute', () => {
    expect([4400, 4401, 4403, 4404, 4409, 4413, 4499].every(isFinal)).toBe(true)
    expect([1000, 1005, 1006, 1012, 1013, 4399, 4429, 4500].some(isFinal)).toBe(false)
    expect([pauseBefore(1, outageAfter(4429, 0)), pauseBefore(1, outageAfter(4429, 1))]).toEqual([15_000, 30_000])
  })
})
