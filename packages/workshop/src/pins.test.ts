import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comingOf, type Day, expectedEnd, pinnedPlan, type WallClock } from './pins.ts'
import { behind, recoveriesOf } from './recovery.ts'
import type { AgendaItem } from './view-parts/agenda.ts'

const minute = 60_000
const dayLength = 1440 * minute
/** Nine in the morning of a day whose midnight is a whole number of days. */
const nine = 20_000 * dayLength + 9 * 60 * minute
const wall: WallClock = (minutes, dayOf) => Math.floor(dayOf / dayLength) * dayLength + minutes * minute

const item = (id: string, minutes: number, startsAt?: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  type: 'present',
  title: {},
  minutes,
  at: null,
  state: 'ahead',
  round: null,
  took: null,
  startedAt: null,
  was: null,
  out: null,
  lens: null,
  prepared: startsAt === undefined ? null : { startsAt },
  ...more,
})

/** As the server plans it: from nine on, without a thought of pins. */
function planned(agenda: readonly AgendaItem[]): Day {
  let at = nine
  const items = agenda.map((one) => {
    const own = at
    at += one.minutes * minute
    return { ...one, at: own }
  })
  return { agenda: items, now: null, plannedEnd: at }
}

const days = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.option(fc.integer({ min: 540, max: 1000 }))), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => planned(rows.map(([minutes, pin], i) => item(`a${i}`, minutes, pin ?? undefined))))

test('nothing begins before what is before it is over, or before its pinned start', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -120, max: 120 }), (day, late) => {
      const now = nine + late * minute
      let over = now
      for (const { item: one, start, slack } of comingOf(day, now, wall)) {
        expect(start).toBeGreaterThanOrEqual(over)
        if (slack === null) expect(start).toBe(over)
        else expect(start).toBe(over + Math.max(0, slack))
        over = start + one.minutes * minute
      }
      expect(expectedEnd(day, now, wall)).toBe(over)
    }),
  )
})

test('a day that goes as planned is on time, whatever is pinned, and each starts as planned', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(behind(day, nine, wall)).toBe(0)
      const { starts, end } = pinnedPlan(day, wall)
      expect(comingOf(day, nine, wall).map(({ start }) => start)).toEqual([...starts.values()])
      expect(end).toBe(expectedEnd(day, nine, wall))
    }),
  )
})

test('who begins later is never less behind, and with pins never more than without', () => {
  fc.assert(
    fc.property(days, fc.nat(90), (day, late) => {
      const now = nine + late * minute
      const off = behind(day, now, wall) ?? Number.NaN
      expect(off).toBeLessThanOrEqual(behind(day, now) ?? Number.NaN)
      expect(off).toBeLessThanOrEqual(behind(day, now + minute, wall) ?? Number.NaN)
      expect(off).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('without a clock on the wall no pin counts', () => {
  fc.assert(
    fc.property(days, fc.nat(90), (day, late) => {
      const free = { ...day, agenda: day.agenda.map((one) => ({ ...one, prepared: null })) }
      const now = nine + late * minute
      expect(comingOf(day, now).map(({ start }) => start)).toEqual(comingOf(free, now, wall).map(({ start }) => start))
      expect(pinnedPlan(day)).toEqual(pinnedPlan(free, wall))
    }),
  )
})

test('lunch at 12:30 is waited for, and what came late before it is made good by the wait', () => {
  const day = planned([item('talk', 200), item('lunch', 60, 750), item('round', 60)])
  const at = (late: number) => comingOf(day, nine + late * minute, wall)
  expect(at(0)[1]).toMatchObject({ start: nine + 210 * minute, slack: 10 * minute })
  expect([behind(day, nine + 10 * minute, wall), behind(day, nine + 25 * minute, wall)]).toEqual([0, 15])
  expect(at(25)[1]).toMatchObject({ start: nine + 225 * minute, slack: -15 * minute })
  expect(recoveriesOf(day, nine + 10 * minute, wall)).toEqual([])
})

test('a plan to recover takes nothing from before a pinned start that is waited for', () => {
  const agenda = [item('talk', 30), item('lunch', 60, 750, { type: 'break' }), item('slides', 60), item('gone', 30)]
  const day = planned(agenda)
  // Half an hour was put to what comes after lunch: the morning cannot give it back.
  const longer = {
    ...day,
    agenda: day.agenda.map((one) => (one.id === 'slides' ? { ...one, minutes: 90, was: 60 } : one)),
  }
  const ways = recoveriesOf(longer, nine, wall)
  expect(behind(longer, nine, wall)).toBe(30)
  expect(ways.flatMap(({ changes }) => changes.map(({ activity }) => activity))).not.toContain('talk')
  for (const { missing, end } of ways) expect([missing, end]).toEqual([0, expect.any(Number)])
})

test('a wait that was over when the plan was changed is not counted once more', () => {
  const [morning, lunch, round] = planned([item('talk', 200), item('lunch', 60, 750), item('round', 60)]).agenda
  if (morning === undefined || lunch === undefined || round === undefined) throw new Error('There are three')
  const real = nine + (210 + 60) * minute
  const agenda = [
    { ...morning, state: 'done' as const },
    { ...lunch, state: 'now' as const },
    { ...round, at: real, minutes: 50, was: 60 },
  ]
  const plan = pinnedPlan({ agenda, plannedEnd: nine + 320 * minute }, wall)
  expect([...plan.starts.values()]).toEqual([nine, nine + 210 * minute, real])
  expect(plan.end).toBe(real + 60 * minute)
})

test('a pin four hours and more before is meant for the next day, and lateness moves none to another day', () => {
  const day = planned([item('talk', 30), item('next', 60, 300)])
  expect(comingOf(day, nine, wall)[1]?.start).toBe(nine + 20 * 60 * minute)
  const evening = planned([item('talk', 30), item('last', 60, 1430)])
  const midnight = nine + 15 * 60 * minute
  expect(comingOf(evening, midnight, wall)[1]?.slack).toBe(-40 * minute)
})
