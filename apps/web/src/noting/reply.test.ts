import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyParts, replyText } from './reply.ts'

const part = fc.string({ maxLength: 20 }).filter((text) => !text.includes('\n') && !text.includes('→'))

test('a reply’s parts are found again in its text', () => {
  fc.assert(
    fc.property(fc.tuple(part, part, part), (parts) => {
      expect(replyParts(replyText(parts))).toEqual(parts)
    }),
  )
})

test('a reply reads from what was said to another way, and a part never breaks into two', () => {
  expect(replyText(['You must rest', 'being quiet', 'What would be good now?'])).toBe(
    'You must rest\n→ being quiet\n→ What would be good now?',
  )
  expect(replyText(['You must\n→ rest', '', ''])).toBe('You must rest')
  expect(replyParts('plain words')).toEqual(['plain words', '', ''])
})
