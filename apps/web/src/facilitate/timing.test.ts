import { expect, test } from 'vitest'
import { agendaMinutes, canTake, drift, expectedAt, pace } from './timing.ts'
import { agendaAt, nowOf, ten, viewOf } from './view-sample.ts'

const minute = 60_000
const live = { state: 'live' } as const

test('an activity that began as planned is on time until its clock is over', () => {
  const view = viewOf({ agenda: agendaAt('arrive'), now: nowOf('arrive') }, live)
  expect(drift(view, ten + minute)).toBe(0)
  expect(drift(view, ten + 4 * minute)).toBe(0)
  expect(drift(view, ten + 9 * minute)).toBe(5)
})

test('a late beginning puts the whole plan behind', () => {
  const view = viewOf({ agenda: agendaAt('round-1'), now: nowOf('round-1', ten + 10 * minute) }, live)
  expect(drift(view, ten + 11 * minute)).toBe(6)
  const debrief = view.agenda.find((item) => item.id === 'debrief-1')
  expect(debrief && expectedAt(debrief, 6)).toBe(ten + 50 * minute)
})

test('while a clock is held, the end moves away with the time that passes', () => {
  const now = nowOf('arrive')
  const held = now && { ...now, clock: { ...now.clock, endsAt: null, left: 2 * minute } }
  const view = viewOf({ agenda: agendaAt('arrive'), now: held }, live)
  expect(drift(view, ten + 2 * minute)).toBe(0)
  expect(drift(view, ten + 12 * minute)).toBe(10)
})

test('one minute either way is on time', () => {
  expect([null, 0, 1, -1, 2, -2].map(pace)).toEqual(['unknown', 'on-time', 'on-time', 'on-time', 'behind', 'ahead'])
})

test('nothing is expected of what is over, or of a plan without times', () => {
  const [first] = agendaAt('round-1')
  expect(first && expectedAt(first, 5)).toBeNull()
  expect(first && expectedAt({ ...first, state: 'ahead', at: null }, 5)).toBeNull()
  expect(drift(viewOf(), ten)).toBeNull()
})

test('planned minutes add up', () => {
  expect(agendaMinutes(agendaAt(null))).toBe(95)
})

test('a minute can be taken only while more than a minute is left', () => {
  const clock = { length: 120_000, endsAt: ten + 120_000, left: null }
  expect(canTake(clock, 60, ten + 59_000)).toBe(true)
  expect(canTake(clock, 60, ten + 60_000)).toBe(false)
})
