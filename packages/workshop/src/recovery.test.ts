import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityTypes } from './activity.ts'
import { type Day, expectedEnd } from './pins.ts'
import { behind, keepsTime, leastMinutes, type Recovery, recoveriesOf } from './recovery.ts'
import { facilitator, Rehearsal } from './testing/workshop.ts'
import { viewFor } from './view-for.ts'
import type { AgendaItem } from './view-parts/agenda.ts'

const minute = 60_000

const item = fc.record({
  type: fc.constantFrom(...activityTypes),
  minutes: fc.integer({ min: 2, max: 90 }).map((halves) => halves / 2),
  out: fc.constantFrom(null, null, null, 'dropped' as const),
})
const days = fc
  .record({
    items: fc.array(item, { minLength: 1, maxLength: 20 }),
    done: fc.nat(20),
    late: fc.integer({ min: -600, max: 7200 }),
    left: fc.integer({ min: -600, max: 3600 }),
  })
  .map(({ items, done, late, left }): { day: Day; now: number } => {
    const now = 100_000_000
    const agenda = items.map(
      (one, i): AgendaItem => ({
        ...one,
        id: `a${i}`,
        title: {},
        at: null,
        state: i < done ? 'done' : i === done ? 'now' : 'ahead',
        round: null,
        took: null,
        startedAt: null,
        was: null,
        lens: null,
        prepared: i % 5 === 3 ? { protected: true } : null,
      }),
    )
    const clock = { length: 600_000, endsAt: now + left * 1000, left: null }
    const day = { agenda, now: done < items.length ? { clock } : null, plannedEnd: null }
    return { now, day: { ...day, plannedEnd: expectedEnd(day, now) - late * 1000 } }
  })

/** The day as it is after a plan was applied. */
function after(day: Day, { changes }: Recovery): Day {
  const agenda = day.agenda.map((one) => {
    const change = changes.find(({ activity }) => activity === one.id)
    if (change === undefined) return one
    return change.out === null ? { ...one, minutes: change.minutes } : { ...one, out: change.out }
  })
  return { ...day, agenda }
}

test('a plan that misses nothing brings the day to its planned end, and one that does says how much', () => {
  fc.assert(
    fc.property(days, ({ day, now }) => {
      for (const way of recoveriesOf(day, now)) {
        const rest = behind(after(day, way), now) ?? 0
        expect(Math.max(0, rest)).toBe(way.missing)
        expect(way.saves).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})

test('no plan touches practice, breaks, the close, what is over or what is left out already', () => {
  fc.assert(
    fc.property(days, ({ day, now }) => {
      for (const { changes } of recoveriesOf(day, now)) {
        expect(new Set(changes.map(({ activity }) => activity)).size).toBe(changes.length)
        for (const { activity } of changes) {
          const touched = day.agenda.find(({ id }) => id === activity)
          expect(touched).toMatchObject({ state: 'ahead', out: null })
          expect(keepsTime({ type: touched?.type ?? 'close', protected: touched?.prepared?.protected })).toBe(false)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('no activity is shortened below what is sensible, and none by more than the day needs', () => {
  fc.assert(
    fc.property(days, ({ day, now }) => {
      const need = behind(day, now) ?? 0
      const shorten = recoveriesOf(day, now).find(({ way }) => way === 'shorten')
      for (const { activity, from, minutes } of shorten?.changes ?? []) {
        const touched = day.agenda.find(({ id }) => id === activity)
        expect(from).toBe(touched?.minutes)
        expect(minutes).toBeGreaterThanOrEqual(touched === undefined ? 0 : leastMinutes(touched))
        expect(minutes).toBeLessThan(from)
      }
      expect(shorten?.saves ?? 0).toBeLessThanOrEqual(Math.max(0, need))
    }),
    { numRuns: 500 },
  )
})

test('what was passed over is neither waited for nor shortened', () => {
  const room = new Rehearsal(3)
  room.must(facilitator, { type: 'start-session' })
  const planned = off(room)
  room.must(facilitator, { type: 'start-activity', activity: 'debrief' })
  expect([planned, off(room)]).toEqual([0, -17])
})

test('a day that is on time or ahead has nothing to recover', () => {
  fc.assert(
    fc.property(days, ({ day, now }) => {
      if ((behind(day, now) ?? 0) <= 0) expect(recoveriesOf(day, now)).toEqual([])
    }),
  )
})

/** A room whose debrief after round 1 is still ahead, `late` minutes behind its plan. */
function lateRoom(late: number): Rehearsal {
  const room = new Rehearsal(3)
  room.must(facilitator, { type: 'start-session' })
  room.now += (5 + late) * minute
  return room
}

const view = (room: Rehearsal) => viewFor(room.session, facilitator, room.now)
const off = (room: Rehearsal) => behind(view(room), room.now)

test('a plan is applied for everyone at once, and taken back like any step', () => {
  const room = lateRoom(1)
  expect(off(room)).toBe(1)
  const [shorten] = recoveriesOf(view(room), room.now)
  expect(shorten).toMatchObject({ way: 'shorten', saves: 1, missing: 0 })
  const agenda = room.session.agenda
  const changes = (shorten?.changes ?? []).map(({ activity, minutes }) => ({ activity, minutes }))
  room.must(facilitator, { type: 'replan', changes })
  expect(off(room)).toBe(0)
  const seen = viewFor(room.session, { kind: 'person', id: 'p1' }, room.now).agenda.find(({ id }) => id === 'debrief')
  expect(seen).toMatchObject({ minutes: 4, was: 5 })
  room.must(facilitator, { type: 'undo', step: room.session.step?.id ?? '' })
  expect(room.session.agenda).toEqual(agenda)
  expect(off(room)).toBe(1)
})

test('what is left out is shown to facilitators alone, is not led to, and can be taken in again', () => {
  const room = lateRoom(0)
  room.must(facilitator, { type: 'replan', changes: [{ activity: 'debrief', out: 'moved' }] })
  const shown = (viewer: typeof facilitator) => viewFor(room.session, viewer, room.now).agenda.map(({ id }) => id)
  expect(shown(facilitator)).toContain('debrief')
  expect(shown({ kind: 'person', id: 'p1' })).not.toContain('debrief')
  room.must(facilitator, { type: 'start-activity', activity: 'debrief' })
  expect(view(room).agenda.find(({ id }) => id === 'debrief')).toMatchObject({ state: 'now', out: null })
})

test('times ahead are counted from where the plan was changed, times past stay as they were', () => {
  const room = lateRoom(2)
  const before = view(room).agenda.map(({ at }) => at)
  room.must(facilitator, { type: 'replan', changes: [{ activity: 'debrief', minutes: 3 }] })
  const at = view(room).agenda.map((one) => one.at)
  expect(at[0]).toBe(before[0])
  expect(at[1]).toBe(room.now)
  expect(at[3]).toBe(room.now + 15 * minute)
})

test('practice, breaks, the close and what has begun cannot be planned anew', () => {
  const room = lateRoom(2)
  const code = (activity: string) =>
    room.try(facilitator, { type: 'replan', changes: [{ activity, minutes: 2 }] }).refusal?.code
  expect([code('round-1'), code('close'), code('arrive'), code('none')]).toEqual([
    'protected-time',
    'protected-time',
    'not-now',
    'no-such-activity',
  ])
})
