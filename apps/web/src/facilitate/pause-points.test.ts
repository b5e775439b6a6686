import type { View } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { pausePoints } from './pause-points.ts'

const at = (elapsed: number, pauses: readonly number[], pauseAt: readonly number[] | undefined = [90, 240]) =>
  pausePoints(
    {
      agenda: [{ id: 'scene', ...(pauseAt ? { pauseAt } : {}) }],
      now: { id: 'scene', pauses, clock: { length: 360_000, endsAt: 360_000, left: null } },
    } as unknown as View,
    elapsed * 1000,
  ).map(({ state }) => state)

test('a planned hold is ahead, then due, and held once somebody held the scene about there', () => {
  expect(at(10, [])).toEqual(['ahead', 'ahead'])
  expect(at(90, [])).toEqual(['due', 'ahead'])
  expect(at(95, [75])).toEqual(['held', 'ahead'])
  expect(at(100, [30])).toEqual(['due', 'ahead'])
  expect(at(260, [100])).toEqual(['held', 'due'])
  expect(at(260, [100, 250])).toEqual(['held', 'held'])
})

test('where nothing was planned, or nothing is on, nothing is said', () => {
  expect(pausePoints({ agenda: [], now: null }, 0)).toEqual([])
  expect(at(100, [], [])).toEqual([])
})
