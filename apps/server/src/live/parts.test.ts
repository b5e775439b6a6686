import type { View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { difference, joined, partsOf } from './parts.ts'

const agenda = [{ id: 'doors' }]
const view = (more: object) => ({ version: 1, agenda, groups: [], ...more }) as unknown as View

test('a view that was cut and joined again is the same, whether its parts are shared with others or not', () => {
  for (const one of [view({}), view({ version: 2 }), view({ agenda: [...agenda] })])
    expect(JSON.parse(joined(partsOf(one)))).toEqual(one)
})

test('only what differs is told, and what is not there any more', () => {
  const before = partsOf(view({ extra: 1 }))
  expect(difference(before, partsOf(view({ extra: 1, agenda: [{ id: 'doors' }] })))).toBeNull()
  const news = difference(before, partsOf(view({ version: 2, groups: [{ id: 'g' }] })))
  expect([joined(news?.set ?? new Map()), news?.gone]).toEqual(['{"version":2,"groups":[{"id":"g"}]}', ['extra']])
})
