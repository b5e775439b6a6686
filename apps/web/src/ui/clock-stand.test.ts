import type { ClockView } from '@coreflect/workshop'
import { describe, expect, it } from 'vitest'
import { clockStand, shareLeft } from './clock-stand.ts'

const minute = 60_000
const clock: ClockView = { length: 7 * minute, endsAt: 100 * minute, left: null }

describe('a clock on a screen', () => {
  it('[T2] shows the quiet line from two minutes before the end', () => {
    expect(clockStand(clock, 97 * minute)).toBe('running')
    expect(clockStand(clock, 98 * minute)).toBe('quiet')
  })

  it('[L2] gives a minute of grace after zero, in which nothing is over', () => {
    expect(clockStand(clock, 100 * minute)).toBe('grace')
    expect(clockStand(clock, 101 * minute - 1)).toBe('grace')
    expect(clockStand(clock, 101 * minute)).toBe('over')
  })

  it('[T2] keeps the quiet line out of the first half of a short phase', () => {
    const short: ClockView = { length: 2 * minute, endsAt: 100 * minute, left: null }
    expect(clockStand(short, 98.5 * minute)).toBe('running')
    expect(clockStand(short, 99 * minute)).toBe('quiet')
  })

  it('says that it is held, whatever the time', () => {
    expect(clockStand({ length: minute, endsAt: null, left: 3_000 }, 5)).toBe('held')
  })

  it('has all of its ring at the start, none after the end', () => {
    expect(shareLeft(clock, 93 * minute)).toBe(1)
    expect(shareLeft(clock, 96.5 * minute)).toBe(0.5)
    expect(shareLeft(clock, 101 * minute)).toBe(0)
    expect(shareLeft({ length: 0, endsAt: 5, left: null }, 0)).toBe(0)
  })
})
