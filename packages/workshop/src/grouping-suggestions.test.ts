import { expect, test } from 'vitest'
import { noNeeds } from './grouping-needs.ts'
import { suggestGroup, suggestMerges, suggestSplit } from './grouping-suggestions.ts'

const circle = (id: string, ...people: string[]) => ({ id, people })
const nobody = { needs: noNeeds, met: () => 0 }

test('[G7] who comes late is suggested for the smallest group, then for the people they know least', () => {
  const groups = [circle('one', 'a', 'b', 'c'), circle('two', 'd', 'e'), circle('three', 'f', 'g')]
  expect(suggestGroup('x', groups, nobody)).toBe('two')
  const met = (_: string, other: string) => (other === 'd' ? 1 : 0)
  expect(suggestGroup('x', groups, { needs: noNeeds, met })).toBe('three')
  expect(suggestGroup('x', [], nobody)).toBeNull()
  expect(suggestGroup('x', [circle('empty'), circle('two', 'd', 'e')], nobody)).toBe('two')
})

test('[G2, G7] a group where a need would be broken is suggested last', () => {
  const groups = [circle('one', 'a', 'b', 'c'), circle('two', 'd', 'e')]
  expect(suggestGroup('x', groups, { needs: { ...noNeeds, apart: [['d', 'x']] }, met: () => 0 })).toBe('one')
  expect(suggestGroup('x', groups, { needs: { ...noNeeds, together: [['x', 'a']] }, met: () => 0 })).toBe('one')
  const languages = [
    { person: 'e', language: 'Spanish', only: true },
    { person: 'd', language: 'Spanish', only: false },
  ]
  expect(suggestGroup('x', groups, { needs: { ...noNeeds, languages }, met: () => 0 })).toBe('one')
})

test('[G7] a group in which one person is left is suggested to join another one, and two such groups join each other', () => {
  expect(suggestMerges([circle('one', 'a', 'b', 'c'), circle('two', 'd')], nobody)).toEqual([
    { from: 'two', into: 'one' },
  ])
  const lonely = [circle('one', 'a'), circle('two', 'b'), circle('three', 'c', 'd', 'e')]
  expect(suggestMerges(lonely, nobody)).toEqual([{ from: 'one', into: 'two' }])
  expect(suggestMerges([circle('one', 'a'), circle('empty')], nobody)).toEqual([])
  expect(suggestMerges([circle('one', 'a', 'b')], nobody)).toEqual([])
})

test('[G3] five are split three and two, so that no need is broken, and never is one left alone', () => {
  expect(suggestSplit(['a', 'b', 'c', 'd', 'e'], nobody)).toEqual(['d', 'e'])
  const needs = { ...noNeeds, apart: [['d', 'e'] as const], together: [['a', 'e'] as const] }
  expect(suggestSplit(['a', 'b', 'c', 'd', 'e'], { needs, met: () => 0 })).toEqual(['a', 'e'])
  expect(suggestSplit(['a', 'b', 'c'], nobody)).toBeNull()
})
