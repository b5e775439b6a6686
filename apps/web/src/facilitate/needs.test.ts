import { expect, test } from 'vitest'
import { addWords } from '../i18n/index.ts'
import { notedNeeds } from './needs.ts'
import { peopleOf, viewOf } from './view-sample.ts'
import { facilitateWords } from './words.ts'

addWords(facilitateWords)

const needs = {
  apart: [['ana', 'jo'] as const, ['ana', 'gone'] as const],
  together: [],
  languages: [{ person: 'kim', language: 'Spanish', only: true }],
  stepFree: ['ana'],
  stepFreePlaces: null,
  observe: [],
  tags: [],
}

test('[G2] what is noted is told in words, a line for each person, without those who have left', () => {
  const view = viewOf({ people: peopleOf(3), forming: { needs, findings: [], published: [], groups: [], rounds: [] } })
  const { pairs, people, count } = notedNeeds(view)
  expect(pairs.map(({ how, one, other }) => [how, one.name, other.name])).toEqual([['apart', 'Ana', 'Jo']])
  expect(people.map(({ name, said }) => [name, said])).toEqual([
    ['Ana', ['step-free place']],
    ['Kim', ['speaks Spanish only']],
  ])
  expect(count).toBe(3)
})

test('without the right to see them there are none', () => {
  expect(notedNeeds(viewOf()).count).toBe(0)
})
