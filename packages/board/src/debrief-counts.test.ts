import { expect, test } from 'vitest'
import { debriefCounts } from './debrief-counts.ts'
import type { Card } from './items.ts'

const card = (id: number, round: number, lens: string, tag: string): Card => ({
  id: `c${id}`,
  kind: 'card',
  p: [0, 0],
  s: [1, 1],
  z: '',
  frame: null,
  color: 'sun',
  text: 'words',
  round,
  lens,
  tag,
  minute: null,
  moment: null,
  turn: 0,
  locked: false,
  group: null,
})

test('cards of rounds and of scenes are counted by round, lens and kind, and fewer than five are told as no number', () => {
  const cards = [
    ...Array.from({ length: 6 }, (_, i) => card(i, 2, 'plain', 'Heard')),
    ...Array.from({ length: 5 }, (_, i) => card(10 + i, 10, 'plain', 'Felt')),
    ...Array.from({ length: 4 }, (_, i) => card(20 + i, 1, 'tasks', 'Connection')),
  ]
  expect(debriefCounts(cards)).toEqual({
    rounds: [
      { of: '1', count: null },
      { of: '2', count: 6 },
      { of: '10', count: 5 },
    ],
    lenses: [
      { of: 'plain', count: 11 },
      { of: 'tasks', count: null },
    ],
    kinds: [
      { of: 'Heard', count: 6 },
      { of: 'Felt', count: 5 },
      { of: 'Connection', count: null },
    ],
  })
  const fromScenes = Array.from({ length: 5 }, (_, i) => card(30 + i, 0, 'hope-fear', 'A reply'))
  const scenes = debriefCounts([...cards, ...fromScenes])
  expect(scenes.rounds[0]).toEqual({ of: '0', count: 5 })
  expect(scenes.lenses).toContainEqual({ of: 'hope-fear', count: 5 })
  expect(scenes.kinds).toContainEqual({ of: 'A reply', count: 5 })
  expect(debriefCounts([])).toEqual({ rounds: [], lenses: [], kinds: [] })
})
