import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concerned, lets, reworked } from './consent.ts'
import { answers, type Offer } from './observation.ts'

const role = (id: string) => ({ id, name: { en: id }, who: { en: `the ${id}`, es: id }, card: { en: '' } })
const roles = [role('speaker'), role('listener'), role('observer')]
const seats = roles.map((one, i) => ({ person: `p${i}`, role: one }))

test('[C2] only "as it is" or "without me" from everyone lets a note through', () => {
  const given = fc.array(fc.option(fc.constantFrom(...answers)), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(given, (said) => {
      expect(lets(said)).toBe(!said.includes(null) && !said.includes('not-this'))
    }),
  )
})

test('[C2] everyone a note is about is asked, and never its author', () => {
  const asked = (about: 'listening' | 'between' | 'story', author: string) =>
    concerned(about, author, seats, roles).map((one) => one.person)
  expect(asked('listening', 'p2')).toEqual(['p1'])
  expect(asked('between', 'p2')).toEqual(['p0', 'p1'])
  expect(asked('story', 'p2')).toEqual(['p0'])
  expect(asked('between', 'p1')).toEqual(['p0'])
  expect(asked('listening', 'p1')).toEqual([])
})

const offer = (text: string, answer: 'without-me' | 'as-it-is'): Offer => ({
  id: 'o',
  author: 'p2',
  group: 'g',
  observation: { id: 'n', round: 1, turn: 1, kind: 'heard', about: 'listening', moment: 0, text },
  asks: [{ id: 'a', person: 'p1', role: 'listener', answer }],
})

test('[C2] "without me" puts the role in the place of the name, as a whole word and in any case', () => {
  const to = (text: string, answer: 'without-me' | 'as-it-is' = 'without-me') =>
    reworked(offer(text, answer), roles, 'en', () => 'Ana (she)')
  expect(to('ANA (she) waited; Ana (she)x did not')).toBe('The listener waited; Ana (she)x did not')
  expect(to('It was quiet. Ana (she) waited, and ANA (she) smiled')).toBe(
    'It was quiet. The listener waited, and the listener smiled',
  )
  expect(to('Ana (she) waited', 'as-it-is')).toBe('Ana (she) waited')
  expect(reworked(offer('Mariana y Ana', 'without-me'), roles, 'es', () => 'Ana')).toBe('Mariana y listener')
})

test('[C2] a name of any signs is taken as it is written', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 12 }), (name) => {
      expect(() => reworked(offer('a plain text', 'without-me'), roles, 'en', () => name)).not.toThrow()
    }),
  )
})
