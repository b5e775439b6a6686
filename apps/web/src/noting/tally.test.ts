import { expect, test } from 'vitest'
import type { Observation } from '../take-part/own-page.ts'
import { tallySums } from './tally.ts'

const tap = (id: string, kind: string, turn: number): Observation => ({
  ...{ id, kind, turn, text: '', round: 1, activity: '', moment: 0, about: 'listening', at: 0 },
})

test('taps are counted by turn and kind, and words are left out', () => {
  const notes = [
    tap('a', 'open', 1),
    tap('b', 'word', 1),
    tap('c', 'open', 1),
    tap('d', 'open', 2),
    tap('e', 'quiet', 1),
  ]
  const sums = tallySums(notes, (kind) => kind !== 'word')
  expect(sums.map(({ first, count }) => [first.id, count])).toEqual([
    ['a', 2],
    ['d', 1],
    ['e', 1],
  ])
})
