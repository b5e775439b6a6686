import type { Template } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { offeredOf } from './template-groups.ts'

const template = (id: string, part?: number): Template => ({
  id,
  title: { en: id },
  summary: { en: id },
  people: { from: 3, to: 12 },
  agenda: [],
  lenses: [],
  ...(part === undefined ? {} : { programme: { id: 'days', title: { en: 'Days' }, part } }),
})
const [alone, first, second, third, last] = [
  template('alone'),
  template('first', 1),
  template('second', 2),
  template('third', 3),
  template('last'),
]

test('every session is offered once, and a programme stands where its first one does', () => {
  expect(offeredOf([alone, first, second, last, third])).toEqual([
    { kind: 'single', template: alone },
    { kind: 'programme', title: { en: 'Days' }, sessions: [first, second, third] },
    { kind: 'single', template: last },
  ])
})

test('the sessions of a programme come in their order, however they were listed', () => {
  expect(offeredOf([third, first, second])).toEqual([
    { kind: 'programme', title: { en: 'Days' }, sessions: [first, second, third] },
  ])
})
