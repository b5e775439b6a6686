import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createLine, type Line } from '../testing/line.ts'
import { type OpenDocument, openDocument } from './open-document.ts'

const PEOPLE = 300
const TENTHS = 10

/** A sequence without any pattern that 300 clients could share, and the same in every run. */
function seeded(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

let people: OpenDocument[]
let line: Line

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockImplementation(seeded())
  process.setMaxListeners(2 * PEOPLE)
  line = createLine()
  people = Array.from({ length: PEOPLE }, () =>
    openDocument({ url: 'ws://host/sync', doc: 'room', token: 'x', ydoc: new Y.Doc(), socket: line.Socket }),
  )
  await vi.advanceTimersByTimeAsync(1_000)
  expect(line.open()).toBe(PEOPLE)
  line.tries.length = 0
})
afterEach(() => {
  for (const person of people) person.close()
  process.setMaxListeners(10)
  vi.clearAllTimers()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The share of the tries from `since` on that the fullest tenth of the time between the first and the last of them holds. */
function fullestTenth(since: number): number {
  const tries = line.tries.filter((at) => at >= since)
  const [first, last] = [Math.min(...tries), Math.max(...tries)]
  const tenths = Array.from({ length: TENTHS }, () => 0)
  for (const at of tries) {
    const tenth = Math.min(TENTHS - 1, Math.floor(((at - first) / (last - first)) * TENTHS))
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  return Math.max(...tenths) / tries.length
}

async function allAreBack(): Promise<void> {
  for (let seconds = 0; seconds < 60 && line.open() < PEOPLE; seconds++) await vi.advanceTimersByTimeAsync(1_000)
  expect(line.open()).toBe(PEOPLE)
}

describe('a storm of 300 does not come in waves', () => {
  test('after a restart that said good-bye (1012), each tries once, spread over seconds', async () => {
    line.closeAll(1012)
    await allAreBack()
    expect(line.tries.length).toBe(PEOPLE)
    expect(Math.max(...line.tries) - Math.min(...line.tries)).toBeGreaterThan(3_000)
    expect(fullestTenth(0)).toBeLessThanOrEqual(0.25)
  })

  test.each([1, 3, 10, 40])('after a kill in one moment and %i seconds without a server', async (seconds) => {
    line.state = 'down'
    line.closeAll(1006)
    await vi.advanceTimersByTimeAsync(seconds * 1_000)
    line.state = 'up'
    const since = Date.now()
    await allAreBack()
    expect(fullestTenth(since)).toBeLessThanOrEqual(0.25)
  })
})
