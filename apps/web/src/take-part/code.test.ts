import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCode } from './code.ts'

describe('a code that someone types', () => {
  it.each([
    'k7m2qx',
    'K7M 2QX',
    ' k7m-2qx ',
    'https://example.org/join/k7m2qx',
    'http://10.0.0.5:4400/join/K7M2QX?x=1',
  ])('is understood as %s', (typed) => expect(readCode(typed)).toBe('K7M2QX'))

  it('gives capital letters and digits alone, whatever comes in', () => {
    fc.assert(fc.property(fc.string(), (typed) => /^[A-Z0-9]*$/.test(readCode(typed))))
  })
})
