import { expect, test } from 'vitest'
import { agendaMinutes, canTake, drift, expected, otherStart, pace, pinStands } from './timing.ts'
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
  expect(expected(view, ten + 11 * minute).get('debrief-1')?.start).toBe(ten + 50 * minute)
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

test('nothing is expected before the beginning, and nothing is told of what is as planned', () => {
  expect(drift(viewOf({ plannedEnd }), ten)).toBeNull()
  expect(expected(viewOf({ plannedEnd }), ten).size).toBe(0)
  const view = viewOf({ agenda: agendaAt('arrive'), now: nowOf('arrive'), plannedEnd }, live)
  const planned = new Map(view.agenda.map(({ id, at }) => [id, at ?? 0]))
  const told = [...expected(view, ten + minute).values()].map((one) => otherStart(one, planned.get(one.item.id)))
  expect(told).toEqual([null, null, null, null])
})

test('planned minutes add up', () => {
  expect(agendaMinutes(agendaAt(null))).toBe(95)
})

test('a minute can be taken only while more than a minute is left', () => {
  const clock = { length: 120_000, endsAt: ten + 120_000, left: null }
  expect(canTake(clock, 60, ten + 59_000)).toBe(true)
  expect(canTake(clock, 60, ten + 60_000)).toBe(false)
})

/** The second half of the day begins at a fixed time, so many minutes after ten on the clock of this device. */
function pinnedDay(after: number, now = ten) {
  const moment = new Date(ten + after * minute)
  const startsAt = moment.getHours() * 60 + moment.getMinutes()
  const agenda = agendaAt('arrive').map((one) => (one.id === 'round-2' ? { ...one, prepared: { startsAt } } : one))
  return viewOf({ agenda, now: nowOf('arrive', now), plannedEnd }, live)
}

test('a pinned start takes up what came late before it, as far as there was time', () => {
  const [early, late] = [pinnedDay(60), pinnedDay(60, ten + 15 * minute)]
  const slack = (view: typeof early, now: number) => pinStands(expected(view, now).get('round-2')?.slack ?? Number.NaN)
  expect([drift(early, ten), slack(early, ten)]).toEqual([0, { how: 'free', minutes: 10 }])
  expect([drift(late, ten + 15 * minute), slack(late, ten + 15 * minute)]).toEqual([5, { how: 'late', minutes: 5 }])
})

test('a rehearsal, at another time of day and speed, waits for no pinned start', () => {
  const view = pinnedDay(60)
  const rehearsed = { ...view, session: { ...view.session, rehearsal: true } }
  expect(expected(rehearsed, ten).get('round-2')).toMatchObject({ start: ten + 50 * minute, slack: null })
})

test('a pinned start fits to a minute either way', () => {
  expect([0, 89_000, -60_000, 2 * minute, -3 * minute].map((slack) => pinStands(slack).how)).toEqual([
    'even',
    'even',
    'even',
    'free',
    'late',
  ])
})
