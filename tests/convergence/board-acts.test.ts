import { readBoard } from '@coreflect/board'
import { acts, open, seeded } from '@coreflect/board/testing'
import { createMemoryLog, createRooms, type Problem } from '@coreflect/sync'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createNetwork } from './network.ts'
import { joinWithOurs, joinWithPlain } from './people.ts'
import { below, oneOf, randomFrom } from './random.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

const SEEDS = [1, 2, 3, 4, 5, 6]

test.each(SEEDS)(
  'the server takes every change that the board makes, undo among them, and keeps it (seed %i)',
  async (seed) => {
    const random = randomFrom(seed)
    const problems: Problem[] = []
    const rooms = createRooms({ log: createMemoryLog(), onProblem: (problem) => problems.push(problem) })
    const network = createNetwork(random)
    network.server = rooms
    const people = open(3)
    const joined = people.map((person, index) => joinWithOurs(network, `p${index}`, 'board', person.ydoc))
    await vi.advanceTimersByTimeAsync(2000)
    const names = Object.keys(acts)
    for (let count = 0; count < 150; count += 1) {
      const act = oneOf(random, names)
      acts[act]?.(oneOf(random, people), below(random, 100), below(random, 100), seeded(count))
      if (count % 5 === 0) await vi.advanceTimersByTimeAsync(50)
    }
    await vi.advanceTimersByTimeAsync(5000)
    await rooms.compact('board')
    const late = joinWithPlain(network, 'late', 'board', new Y.Doc())
    await vi.advanceTimersByTimeAsync(5000)
    const board = readBoard(late.ydoc)
    expect(board.items.length).toBeGreaterThan(2)
    for (const { ydoc } of people) expect(readBoard(ydoc)).toEqual(board)
    for (const { document } of joined) expect(document?.status()).toMatchObject({ link: 'open', saved: 'durable' })
    expect(problems).toEqual([])
    for (const person of [...joined, late]) person.leave()
    await rooms.drain()
  },
)
