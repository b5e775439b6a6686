import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellsStory } from './tells-story.ts'

test.each([
  'Her mother was in hospital for years',
  'He told us that his boss threw him out',
  'divorced two years ago, alone with the kids',
  'Su madre murió cuando era pequeña',
  'Contó que lo echaron del trabajo hace dos años',
])('a note that retells a life gets a hint: %s', (text) => {
  expect(tellsStory(text)).toBe(true)
})

test.each([
  'A long pause, then a question she really had',
  'asked about her mother, then waited',
  'You said back his words and he went on',
  'leaned in when the voice became quiet',
  'Preguntó por su madre y esperó',
  'Un silencio largo antes de la pregunta',
  'mother',
  '',
])('a note about the listening gets none: %s', (text) => {
  expect(tellsStory(text)).toBe(false)
})

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof tellsStory(text) === 'boolean'))
})
