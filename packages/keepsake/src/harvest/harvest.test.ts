import { expect, test } from 'vitest'
import { harvestHtml, harvestMarkdown } from '../index.ts'
import type { HarvestData } from './data.ts'
import { harvestParts } from './parts.ts'

const card = (text: string, round: number, dots: number | null = null) => ({ text, tag: 'Heard', round, dots })

const empty: HarvestData = {
  title: 'A day',
  locale: 'en',
  endsAt: null,
  agenda: [{ title: 'Arrive', planned: 5, took: null }],
  rounds: [],
  themes: [],
  loose: [],
  counts: { rounds: [], lenses: [], kinds: [] },
  parked: [],
  questions: [],
  pulses: [],
}

const full: HarvestData = {
  ...empty,
  agenda: [
    { title: 'Arrive', planned: 5, took: 7.26 },
    { title: 'Quiet', planned: 10, took: null },
  ],
  rounds: [{ round: 1, offered: 12, passed: 9 }],
  themes: [{ title: 'Silence', dots: 11, cards: [card('a pause', 1, 6), card('waiting', 2), card('room', 1)] }],
  loose: [card('left over', 2)],
  counts: {
    rounds: [
      { of: '0', count: 5 },
      { of: '1', count: 9 },
    ],
    lenses: [{ of: 'Plain', count: 9 }],
    kinds: [{ of: 'Heard', count: null }],
  },
  parked: ['How do we go on?'],
  questions: ['What if nobody speaks?'],
  pulses: [
    {
      question: 'Where are we?',
      given: 7,
      sums: [
        { of: 'Fine', count: 4 },
        { of: 'Tired', count: 3 },
      ],
    },
    { question: 'And now?', given: 3, sums: null },
  ],
}

test('a harvest without anything says so', () => {
  expect(harvestParts(empty).parts).toEqual([])
  expect(harvestParts(empty).lead.at(-1)).toBe('There is nothing to harvest yet.')
})

test('themes come with their counts by round and their dots, times as planned and taken, few as no number', () => {
  const { parts } = harvestParts(full)
  expect(parts.find(({ heading }) => heading === 'Silence (3)')).toMatchObject({
    remark: 'Round 1: 2, Round 2: 1 · Dots: 11',
    lines: [{ text: 'a pause', from: 'Round 1 · Heard · Dots: 6' }, { text: 'waiting' }, { text: 'room' }],
  })
  expect(parts.find(({ heading }) => heading === 'By kind')?.lines).toEqual([
    { text: 'Heard', from: 'fewer than five', share: null },
  ])
  expect(parts.find(({ heading }) => heading === 'Planned and taken time')?.lines).toEqual([
    { text: 'Arrive', from: 'planned: 5 min · taken: 7.5 min' },
    { text: 'Quiet', from: 'planned: 10 min · not held' },
    { text: 'All together', from: 'planned: 15 min · taken: 7.5 min' },
  ])
  expect(parts.find(({ heading }) => heading === 'And now?')).toMatchObject({ lines: [] })
})

test('both forms hold the same words', () => {
  for (const text of ['Silence', 'a pause', 'How do we go on', 'What if nobody speaks', 'Where are we', 'Tired']) {
    expect(harvestMarkdown(full)).toContain(text)
    expect(harvestHtml(full)).toContain(text)
  }
  expect(harvestHtml({ ...full, locale: 'es' })).toContain('Aparcado para después')
})

test('numbers are drawn as quiet bars in the page, each beside its figure; few are not drawn', () => {
  expect(harvestHtml(full).match(/<meter/g)).toHaveLength(5)
  expect(harvestMarkdown(full)).not.toContain('meter')
})
