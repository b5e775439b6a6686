import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoff } from './backoff.ts'
import { finalProblem, readMessage } from './live-message.ts'

describe('what comes over the live wire', () => {
  it('is a message of a known type, or nothing at all', () => {
    expect(readMessage('{"type":"tick","now":5}')).toEqual({ type: 'tick', now: 5 })
    expect(readMessage('{"type":"surprise"}')).toBeNull()
    expect(readMessage('null')).toBeNull()
    expect(readMessage('{')).toBeNull()
    expect(readMessage(new ArrayBuffer(2))).toBeNull()
  })

  it('ends for good where the server has said its last word, and only there', () => {
    expect(finalProblem(4401, '')).toBe('sign-in-needed')
    expect(finalProblem(4403, 'already-over')).toBe('already-over')
    expect(finalProblem(4404, 'some words')).toBe('not-found')
    for (const comeBack of [1001, 1006, 1012, 1013, 4429]) expect(finalProblem(comeBack, '')).toBeNull()
  })
})

describe('the pause before looking for the server again', () => {
  it('grows from a quarter of a second to ten seconds, and never beyond', () => {
    expect(backoff(0, 0)).toBe(250)
    expect(backoff(99, 1)).toBe(10_000)
    fc.assert(
      fc.property(fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
        const pause = backoff(tries, chance)
        return pause >= 250 && pause <= 10_000
      }),
    )
  })
})
