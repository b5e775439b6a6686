import { expect, test } from 'vitest'
import { correction, createLead, createSteadyOffset } from './in-step.ts'

const playing = { playing: true, position: 10, at: 1_000_000 }

test('a player that is where the clip is plays on as it is', () => {
  expect(correction(playing, 12.01, 1_002_000, 0.1)).toEqual({ kind: 'rate', rate: 1 })
})

test('a player that is a little off hurries or dawdles, and never so that it is heard', () => {
  expect(correction(playing, 11.9, 1_002_000, 0.1)).toEqual({ kind: 'rate', rate: expect.closeTo(1.05) })
  expect(correction(playing, 12.19, 1_002_000, 0.1)).toEqual({ kind: 'rate', rate: expect.closeTo(0.92) })
})

test('a player that is far off jumps, and one that is held stands exactly there', () => {
  expect(correction(playing, 3, 1_002_000, 0.25)).toEqual({ kind: 'go', to: 12.25 })
  const held = { playing: false, position: 20, at: 1_000_000 }
  expect(correction(held, 12, 1_900_000, 0.25)).toEqual({ kind: 'go', to: 20 })
  expect(correction(held, 20, 1_900_000, 0.25)).toEqual({ kind: 'rate', rate: 1 })
})

test('a player whose jumps take long learns to jump further, and lands where the clip is', () => {
  const lead = createLead()
  const takes = 0.7
  const late = Array.from({ length: 3 }, () => {
    const by = takes - lead.now()
    lead.landed(by)
    return by
  })
  expect(late.map((by) => Math.abs(by) < 0.2)).toEqual([false, true, true])
  lead.landed(60)
  expect(lead.now()).toBe(1.5)
})

test('a message that came late moves no clock', () => {
  const steady = createSteadyOffset()
  expect([steady(500), steady(480), steady(120), steady(505), steady(-900)]).toEqual([500, 500, 500, 505, 505])
})
