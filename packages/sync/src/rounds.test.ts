import { describe, expect, test } from 'vitest'
import { Rounds } from './rounds.ts'
import { createManualClock } from './testing/index.ts'

/** When rounds ran within a second in which something came each millisecond, and each told rooms of these sizes. */
async function roundsOf(rooms: readonly number[]): Promise<number[]> {
  const clock = createManualClock()
  const ran: number[] = []
  const rounds = new Rounds(clock, () => {
    ran.push(clock.now())
    for (const recipients of rooms) rounds.told(recipients)
  })
  for (let at = 0; at < 1_000; at += 1) {
    rounds.soon()
    await clock.advance(1)
  }
  rounds.dispose()
  return ran
}

describe('the beat by which rooms tell', () => {
  test('is none while few are told at a time: whatever comes is told at once', async () => {
    expect((await roundsOf([6])).length).toBe(1_000)
    expect((await roundsOf([6, 6, 6, 6])).length).toBe(1_000)
  })

  test('gives a large room time to merge, up to 25 ms', async () => {
    const [small, large, largest] = await Promise.all([roundsOf([40]), roundsOf([100]), roundsOf([1_000])])
    expect(small.length).toBeLessThan(200)
    expect(large.length).toBeLessThan(small.length)
    expect(largest.length).toBeLessThan(large.length)
    expect(largest.length).toBeGreaterThanOrEqual(1_000 / 26)
  })

  test('slows down where many rooms have something to tell at once', async () => {
    const [some, many] = await Promise.all([roundsOf(Array(40).fill(6)), roundsOf(Array(150).fill(6))])
    expect(some.length).toBeLessThan(1_000)
    expect(many.length).toBeLessThan(some.length)
  })
})
