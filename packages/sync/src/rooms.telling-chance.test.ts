import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLimits } from './limits.ts'
import { createMemoryLog } from './memory-log.ts'
import { house, text } from './testing/house.ts'
import type { MemoryClient } from './testing/index.ts'
import type { UpdateLog } from './update-log.ts'

const disks = ['works', 'hangs', 'fails'] as const
const who = fc.nat(3)
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ name: fc.constant('write' as const), who }) },
  { weight: 4, arbitrary: fc.record({ name: fc.constant('wait' as const), milliseconds: fc.nat(60) }) },
  fc.record({ name: fc.constant('join' as const) }),
  fc.record({ name: fc.constant('lag' as const), who, bytes: fc.constantFrom(0, defaultLimits.bufferedBytes + 1) }),
  fc.record({ name: fc.constant('disk' as const), disk: fc.constantFrom(...disks) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

/** A log whose disk hangs or fails when it is told to. */
function troubledLog() {
  const log = createMemoryLog()
  const hanging: (() => void)[] = []
  let disk: (typeof disks)[number] = 'works'
  const troubled: UpdateLog = {
    ...log,
    async append(rows) {
      if (disk === 'hangs') await new Promise<void>((resolve) => hanging.push(resolve))
      if (disk === 'fails') throw new Error('full')
      return log.append(rows)
    },
  }
  return {
    log: troubled,
    turn(to: typeof disk) {
      disk = to
      if (to !== 'hangs') for (const go of hanging.splice(0)) go()
    },
  }
}

/** A board with people on it, to whom all of this happens. Gives how much of what they have and how much was written. */
async function play(happenings: readonly Happening[]) {
  const { log, turn } = troubledLog()
  const { clock, connect } = house({}, log)
  const clients = [connect('board'), connect('board')]
  const some = (index: number): MemoryClient => clients[index % clients.length] ?? connect('board')
  let written = 0
  const write = (client: MemoryClient) => {
    if (client.closedWith() !== null) return
    text(client.ydoc).insert(0, 'x')
    written += 1
  }
  await clock.advance(50)
  for (const one of happenings) {
    if (one.name === 'write') write(some(one.who))
    else if (one.name === 'wait') await clock.advance(one.milliseconds)
    else if (one.name === 'join') clients.push(connect('board'))
    else if (one.name === 'lag') some(one.who).setBuffered(one.bytes)
    else turn(one.disk)
  }
  turn('works')
  for (const client of clients) client.setBuffered(0)
  // The store is tried again after five seconds at the latest. Who was sent away comes back with what they have.
  await clock.advance(6_000)
  for (const { ydoc, closedWith } of clients) if (closedWith() !== null) connect('board', { ydoc })
  await clock.advance(1_000)
  return { written, late: connect('board').ydoc, ydocs: clients.map(({ ydoc }) => ydoc) }
}

test('whatever the disk and the sockets do, everybody ends with what is stored, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const { written, late, ydocs } = await play(happenings)
      expect(text(late).length).toBe(written)
      for (const ydoc of ydocs) expect(text(ydoc).toString()).toBe(text(late).toString())
    }),
    { numRuns: 300 },
  )
})
