import { expect, test } from 'vitest'
import { keptDebrief } from './debrief.ts'
import { partsOf } from './parts.ts'
import { card, frame, fullKeepsake, note } from './testing/samples.ts'

const empty = {
  title: 'A day',
  locale: 'en',
  endsAt: null,
  own: null,
  boards: [],
  themes: [],
  loose: [],
  agreement: [],
  resources: [],
  dates: [],
} as const

test('an empty keepsake says that nothing was kept', () => {
  expect(partsOf(empty).parts).toEqual([])
  expect(partsOf(empty).lead.at(-1)).toBe('Nothing was kept.')
})

test('what was left empty has no heading', () => {
  const own = { page: '  \n', takeaway: 'Ask first', observations: [] }
  const blank = { id: 'b', label: 1, round: 1, opened: false, items: [note('n', 0, ' ')], dots: new Map() }
  const headings = partsOf({ ...empty, own, boards: [blank] }).parts.map((part) => part.heading)
  expect(headings).toEqual(['Our own page', 'What we are moving towards'])
})

test('an observation that was only tapped is kept without words', () => {
  const own = { page: '', takeaway: '', observations: [{ round: 2, kind: 'Heard', moment: null, text: '' }] }
  const lines = partsOf({ ...empty, own }).parts.flatMap((part) => part.lines)
  expect(lines).toEqual([{ text: 'No words yet', from: 'Round 2 · Heard' }])
})

test('without an own part nothing private is in a keepsake', () => {
  const parts = partsOf({ ...fullKeepsake((place) => `<${place}>`), own: null })
  expect(JSON.stringify(parts)).not.toMatch(/<(?:page|takeaway|observation|kind)>/u)
})

test('the debrief board is kept by theme, then by round', () => {
  const items = [
    card('c3', 0, 'second round', 2),
    card('c2', 1, 'first round', 1),
    note('n', 2, 'a question'),
    frame('f', 4, 'Silence'),
    card('c1', 5, 'a pause', 1, 'f'),
  ]
  expect(keptDebrief(items)).toEqual({
    themes: [{ title: 'Silence', cards: [{ text: 'a pause', tag: 'Heard', round: 1 }] }],
    loose: [
      { text: 'first round', tag: 'Heard', round: 1 },
      { text: 'second round', tag: 'Heard', round: 2 },
      { text: 'a question', tag: '', round: null },
    ],
  })
})

test('a board from groups that belong to no round is named by its talk, in every language', () => {
  const board = { id: 'b', label: 2, round: -1, opened: false, items: [note('n', 0, 'words')], dots: new Map() }
  const headings = (locale: 'en' | 'es') =>
    partsOf({ ...empty, locale, boards: [board] }).parts.map(({ heading }) => heading)
  expect([headings('en')[1], headings('es')[1]]).toEqual(['From the talk, group 2', 'De la conversación, grupo 2'])
})
