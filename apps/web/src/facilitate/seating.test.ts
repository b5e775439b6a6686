import { expect, test } from 'vitest'
import { groupOf, lonelyGroups, smallestGroup, unseated } from './seating.ts'
import { groupsOf, peopleOf, viewOf } from './view-sample.ts'

const groups = groupsOf(['Ana', 'Jo', 'Kim'], ['Luz', 'Sam'])

test('[G7] who came later has no seat and is suggested for the smallest group', () => {
  const view = viewOf({ people: peopleOf(6), groups })
  expect(unseated(view, groups).map((person) => person.name)).toEqual(['Tove'])
  expect(smallestGroup(groups)?.label).toBe(2)
  expect(smallestGroup([])).toBeNull()
})

test('a person sits in one group or in none', () => {
  expect(groupOf(groups, 'sam')?.label).toBe(2)
  expect(groupOf(groups, 'tove')).toBeNull()
})

test('[G3] a group of one is pointed out', () => {
  expect(lonelyGroups(groupsOf(['Ana'], ['Jo', 'Kim'])).map((group) => group.label)).toEqual([1])
})
