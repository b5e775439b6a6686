import { CLOSE, createMemoryLog, createRooms, type Problem, type Transport } from '@coreflect/sync'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hostileFrame } from './hostile-frame.ts'
import { createNetwork } from './network.ts'
import { joinWithOurs, joinWithPlain, seenBy, writeSomething } from './people.ts'
import { oneOf, randomFrom } from './random.ts'

const RUNS = 5
const FRAMES = 400

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function beAttacked(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const problems: Problem[] = []
  const log = createMemoryLog()
  const rooms = createRooms({ log, onProblem: (problem) => problems.push(problem) })
  const network = createNetwork(random)
  network.server = rooms
  const people = [joinWithOurs, joinWithPlain, joinWithOurs, joinWithPlain].map((join, at) => join(network, `p${at}`))
  const codes = new Set<number>()

  const attack = () => {
    let closed = false
    const transport: Transport = {
      send() {},
      bufferedAmount: () => 0,
      close(code) {
        closed = true
        codes.add(code)
      },
    }
    const connection = rooms.connect('board', transport, { right: 'write', ack: true, person: 'nobody' })
    return { connection, isClosed: () => closed }
  }

  try {
    let attacker = attack()
    for (let count = 0; count < FRAMES; count++) {
      if (attacker.isClosed()) attacker = attack()
      attacker.connection.receive(hostileFrame(random))
      if (count % 20 === 0) {
        for (let words = 0; words < 5; words++) writeSomething(random, oneOf(random, people))
        await vi.advanceTimersByTimeAsync(50)
      }
    }
    await vi.advanceTimersByTimeAsync(2_000)
    await rooms.compact('board')
    const late = joinWithPlain(network, 'late')
    people.push(late)
    await vi.advanceTimersByTimeAsync(2_000)
    for (const { ydoc, document } of people) {
      expect(seenBy(ydoc)).toEqual(seenBy(late.ydoc))
      if (document) expect(document.status()).toMatchObject({ link: 'open', saved: 'durable' })
    }
    expect([...codes]).toEqual([CLOSE.MALFORMED])
    expect(problems).toEqual([])
  } finally {
    for (const person of people) person.leave()
    await rooms.drain()
    vi.clearAllTimers()
  }
}

describe('hostile frames', () => {
  test('end their own connection with 4409; everyone else goes on, and newcomers can open the document', async () => {
    await fc.assert(fc.asyncProperty(fc.integer(), beAttacked), { numRuns: RUNS })
  })
})
