import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SetupProblem } from '../setup-problem.ts'
import { readWords } from './words.ts'

const id = fc.stringMatching(/^[\w-]{21}$/)
const dashed = fc.stringMatching(/^-[\w-]{20}$/)

test('[K2] every id that can be made here can be named on the command line, also one that begins with a dash', () => {
  fc.assert(
    fc.property(fc.oneof(id, dashed), fc.oneof(id, dashed), fc.boolean(), (session, person, dry) => {
      const words = ['person', 'delete', session, person]
      const { values, positionals } = readWords(dry ? [...words, '--dry-run'] : words)
      expect(positionals).toEqual(words)
      expect(values['dry-run']).toBe(dry ? true : undefined)
      expect(readWords(['rehearse', '--session', session]).values.session).toBe(session)
    }),
  )
})

test('an option that does not exist is refused, and so is a short one', () => {
  for (const word of ['--never', '-x', '--dry-runs'])
    expect(() => readWords(['session', 'delete', 'ABC234', word])).toThrow(SetupProblem)
  expect(readWords(['-h']).values.help).toBe(true)
})
