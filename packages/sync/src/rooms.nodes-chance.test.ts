import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentOf, text } from './testing/house.ts'
import { createMemoryBus, type Fate } from './testing/memory-bus.ts'
import { town } from './testing/town.ts'

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('write' as const), who: fc.nat(5), at: fc.nat(99) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('erase' as const), who: fc.nat(5), at: fc.nat(99) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), milliseconds: fc.nat(120) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), who: fc.nat(5), to: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('deliver' as const), seed: fc.nat(1000) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('compact' as const), on: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('bus' as const), connected: fc.boolean() }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** People who write, erase and change nodes, over a bus that loses, delays, reorders and goes away. */
async function live(steps: readonly Step[], fates: readonly Fate[]) {
  let message = 0
  const bus = createMemoryBus(() => fates[message++ % fates.length] ?? 'now')
  const { clock, log, one, two, three } = town({ bus })
  const nodes = [one, two, three]
  const people = Array.from({ length: 6 }, (_, at) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = at + 1
    return { ydoc, line: (nodes[at % 3] ?? one).connect('board', { ydoc, person: `person-${at}` }) }
  })
  await clock.advance(50)

  const join = (on: number, person: { ydoc: Y.Doc }, who: number) =>
    (nodes[on] ?? one).connect('board', { ydoc: person.ydoc, person: `person-${who}` })
  const take = async (it: Step): Promise<void> => {
    if (it.does === 'wait') await clock.advance(it.milliseconds)
    else if (it.does === 'deliver') bus.deliver((waiting) => it.seed % waiting)
    else if (it.does === 'compact') await nodes[it.on]?.rooms.compact('board')
    else if (it.does === 'bus') bus.setConnected(it.connected)
    else act(it)
  }
  const act = (it: Extract<Step, { who: number }>): void => {
    const person = people[it.who]
    if (person === undefined) return
    const words = text(person.ydoc)
    if (it.does === 'write') words.insert(Math.min(it.at, words.length), String(it.at % 10))
    else if (it.does === 'move') {
      person.line.vanish()
      person.line = join(it.to, person, it.who)
    } else if (words.length > 0) words.delete(it.at % words.length, 1)
  }
  for (const it of steps) await take(it)
  return { clock, bus, log, nodes, people }
}

const bytesOf = (ydoc: Y.Doc) => [...Y.encodeStateVector(ydoc)]

test('whatever the bus does, all nodes come to the same, and nothing acknowledged is missing in the log', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60 }),
      fc.array(fc.constantFrom<Fate>('now', 'later', 'never'), { minLength: 1, maxLength: 12 }),
      async (steps, fates) => {
        const { clock, bus, log, nodes, people } = await live(steps, fates)
        // What is told from now on is lost: the log alone has to bring everybody together.
        bus.setConnected(false)
        await clock.advance(3_000)
        const { base, updates } = await log.load('board')
        const stored = documentOf(Y.mergeUpdates([...(base ? [base] : []), ...updates.map(({ update }) => update)]))
        for (const { ydoc } of people) {
          expect(text(ydoc).toString()).toBe(text(stored).toString())
          expect(bytesOf(ydoc)).toEqual(bytesOf(stored))
        }
        for (const { rooms, problems } of nodes) {
          expect(text(documentOf(await rooms.read('board'))).toString()).toBe(text(stored).toString())
          expect(problems).toEqual([])
        }
        for (const { line } of people) expect(line.acknowledged()).toBe(line.sent())
        await Promise.all(nodes.map(({ rooms }) => rooms.drain()))
        expect(clock.waiting()).toBe(0)
      },
    ),
    { numRuns: 150 },
  )
})
