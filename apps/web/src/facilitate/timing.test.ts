import { expect, test } from 'vitest'
import { agendaMinutes, canTake, drift, expectedStarts, pace } from './timing.ts'
import { agendaAt, nowOf, ten, viewOf } from './view-sample.ts'

const minute = 60_000
const live = { state: 'live', startedAt: ten } as const
const plannedEnd = ten + 95 * minute

test('an activity that began as planned is on time until its clock is over', () => {
  const view = viewOf({ agenda: agendaAt('arrive'), now: nowOf('arrive'), plannedEnd }, live)
  expect(drift(view, ten + minute)).toBe(0)
  expect(drift(view, ten + 4 * minute)).toBe(0)
  expect(drift(view, ten + 9 * minute)).toBe(5)
})

test('a late beginning puts the whole plan behind, and what is ahead is expected later', () => {
  const view = viewOf({ agenda: agendaAt('round-1'), now: nowOf('round-1', ten + 10 * minute), plannedEnd }, live)
  expect(drift(view, ten + 11 * minute)).toBe(6)
  expect(expectedStarts(view, ten + 11 * minute).get('debrief-1')).toBe(ten + 50 * minute)
})

test('while a clock is held, the end moves away with the time that passes', () => {
  const now = nowOf('arrive')
  const held = now && { ...now, clock: { ...now.clock, endsAt: null, left: 2 * minute } }
  const view = viewOf({ agenda: agendaAt('arrive'), now: held, plannedEnd }, live)
  expect(drift(view, ten + 2 * minute)).toBe(0)
  expect(drift(view, ten + 12 * minute)).toBe(10)
})

test('one minute either way is on time', () => {
  expect([null, 0, 1, -1, 2, -2].map(pace)).toEqual(['unknown', 'on-time', 'on-time', 'on-time', 'behind', 'ahead'])
})

test('nothing is expected before the beginning, and nothing of what is as planned', () => {
  expect(drift(viewOf({ plannedEnd }), ten)).toBeNull()
  const view = viewOf({ agenda: agendaAt('arrive'), now: nowOf('arrive'), plannedEnd }, live)
  expect(expectedStarts(view, ten + minute).size).toBe(0)
})

test('planned minutes add up', () => {
  expect(agendaMinutes(agendaAt(null))).toBe(95)
})

test('a minute can be taken only while more than a minute is left', () => {
  const clock = { length: 120_000, endsAt: ten + 120_000, left: null }
  expect(canTake(clock, 60, ten + 59_000)).toBe(true)
  expect(canTake(clock, 60, ten + 60_000)).toBe(false)
})
