import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elapsed, pauseClock, quietLineAt, resumeClock, startClock, timeLeft, viewClock } from './clock.ts'

test('[L3] pauses do not count, however often a clock is held and let go', () => {
  const spans = fc.array(fc.record({ run: fc.nat(100_000), hold: fc.nat(100_000) }), { maxLength: 20 })
  fc.assert(
    fc.property(spans, (steps) => {
      let now = 5_000
      let clock = startClock(now)
      for (const { run, hold } of steps) {
        now += run
        clock = pauseClock(clock, now)
        now += hold
        clock = resumeClock(clock, now)
      }
      expect(elapsed(clock, now)).toBe(steps.reduce((sum, step) => sum + step.run, 0))
    }),
  )
})

test('[L3] what a screen draws from a viewed clock is what the server counts, running or held', () => {
  fc.assert(
    fc.property(fc.nat(600), fc.nat(600_000), fc.nat(600_000), fc.boolean(), (seconds, ran, held, paused) => {
      const started = startClock(1_000)
      const clock = paused ? pauseClock(started, 1_000 + ran) : started
      const now = 1_000 + ran + held
      expect(timeLeft(viewClock(clock, seconds), now)).toBe(seconds * 1000 - elapsed(clock, now))
    }),
  )
})

test('[L3] a clock never runs backwards when the time of the machine does', () => {
  expect(elapsed(startClock(9_000), 8_000)).toBe(0)
})

test('[T2] the quiet line comes two minutes before the end, in short phases at half time', () => {
  expect(quietLineAt(420_000)).toBe(120_000)
  expect(quietLineAt(60_000)).toBe(30_000)
})
