import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainJson } from './plain-json.ts'

const plain = (text: string) => {
  const bytes = new TextEncoder().encode(`~${text}~`)
  return isPlainJson(bytes, 1, bytes.length - 1)
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('what is called plain JSON is JSON, however it was broken', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '{', ']', '0', '-', '.', ' ', 'e', '\\', '\n', 'é'))
    .map(([text, at, sign]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + sign + text.slice(place + (at % 2))
    })
  fc.assert(
    fc.property(broken, (text) => !plain(text) || parses(text)),
    { numRuns: 3_000, seed: 7 },
  )
})

test.each([
  '{"person":{"name":"Person 1","color":"leaf"},"cursor":{"x":7,"y":-0.5},"here":true,"none":null,"all":[1,[],{}]}',
  '"a"',
  '0',
  '[false]',
])('%s is plain', (text) => {
  expect(plain(text)).toBe(true)
})

test.each(['', '{', '[1,]', '{"a"}', '{"a":}', '01', '-', '1.', '.5', 'nul', '"a', 'é', '"\\n"', '{"a":1,}', '1 '])(
  '%s has to be looked at closer',
  (text) => {
    expect(plain(text)).toBe(false)
  },
)
