import { positionIn } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { expecting } from './moving-on.ts'
import { nowOf, roundOf, viewOf } from './view-sample.ts'

const view = viewOf({ now: nowOf('round-1'), round: roundOf() })
const { planned, ...place } = positionIn(view)

test('a step says where the workshop stood when it was pressed', () => {
  expect(expecting({ type: 'next-phase' }, view, [])).toEqual({ type: 'next-phase', expects: place })
})

test('what stands still with the workshop expects nothing', () => {
  expect(expecting({ type: 'discard-groups' }, view, [])).toEqual({ type: 'discard-groups' })
})

test('a plan that was chosen expects the minutes that it was reckoned from', () => {
  expect(expecting({ type: 'replan', changes: [] }, view, [])).toMatchObject({ expects: { planned } })
})

test('a step that is pressed while an own one is underway does not expect what that one changes', () => {
  const after = expecting({ type: 'start-session' }, view, [{ type: 'publish-groups' }])
  expect(after).toEqual({ type: 'start-session', expects: { ...place, draft: undefined } })
})

test('what an own step leaves as it is, is expected all the same', () => {
  expect(expecting({ type: 'next-phase' }, view, [{ type: 'pause' }])).toMatchObject({ expects: { turn: place.turn } })
})

test('a step of one group loosens nothing for another group, nor for everyone', () => {
  const underway = [{ type: 'next-phase', group: 'g1' }] as const
  const expectsOf = (group?: string) => expecting({ type: 'next-phase', ...(group && { group }) }, view, underway)
  expect(expectsOf('g1')).toMatchObject({ expects: { turn: undefined } })
  for (const group of ['g2', undefined]) expect(expectsOf(group)).toMatchObject({ expects: { turn: place.turn } })
})
