import type { PulseView } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { dotsOn, pulseAnswer } from './ballots.ts'
import { drawsFor } from './draws.ts'
import { sayings } from './words.ts'

const pulse = (kind: PulseView['kind'], options: readonly string[] = []): PulseView => ({
  ...{ id: 'p', kind, question: '?', options },
  ...{ open: true, handedIn: false, given: null, sums: null },
})

test('each kind of question gets an answer of its kind', () => {
  for (let person = 0; person < 200; person += 1) {
    const draw = drawsFor(7, person)
    const poll = pulseAnswer(pulse('poll', ['a', 'b', 'c']), 'en', draw)
    const scale = pulseAnswer(pulse('scale', ['low', 'high']), 'en', draw)
    const words = pulseAnswer(pulse('words'), 'es', draw)
    expect([poll, scale, words].map((one) => 'answer' in one && one.answer)).toEqual([
      { choice: expect.toSatisfy((at: number) => Number.isInteger(at) && at >= 0 && at < 3) },
      { choice: expect.toSatisfy((at: number) => Number.isInteger(at) && at >= 0 && at < 5) },
      { word: expect.toSatisfy((word: string) => sayings.es.word.includes(word)) },
    ])
  }
})

test('at least one dot is laid where there is something, and never more than there are', () => {
  for (let person = 0; person < 200; person += 1) {
    const on = dotsOn(['a', 'b'], 3, drawsFor(7, person))
    const sum = Object.values(on).reduce((all, one) => all + one, 0)
    expect([sum >= 1, sum <= 3]).toEqual([true, true])
  }
  expect(dotsOn([], 3, drawsFor(7))).toEqual({})
})
