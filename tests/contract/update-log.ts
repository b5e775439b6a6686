import { createMemoryLog, type UpdateLog } from '@coreflect/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aSession, docs } from './a-session.ts'
import { openFresh, openTwoNodes, type Place } from './places.ts'

const bytes = (...values: readonly number[]) => new Uint8Array(values)
const row = (doc: string, ...values: readonly number[]) => ({ doc, update: bytes(...values) })

/** The numbers from 1 to `count`. */
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

async function sequences(log: UpdateLog, doc: string): Promise<number[]> {
  return (await log.load(doc)).updates.map(({ sequence }) => sequence)
}

export function updateLogContract(place: Place): void {
  describe('the update log', () => {
    test('an unknown document is empty', async () => {
      const { log } = await openFresh(place)

      expect(await log.load('nothing')).toEqual({ base: null, baseSequence: 0, updates: [] })
      expect(await log.append([])).toEqual([])
      await log.remove('nothing')
    })

    test('a batch of several documents numbers each document from 1, in order', async () => {
      const { log } = await openFresh(place)

      expect(await log.append([row('a', 1), row('b', 2), row('a', 3), row('a'), row('b', 4)])).toEqual([1, 1, 2, 3, 2])
      expect(await log.append([row('b', 5)])).toEqual([3])

      const { updates } = await log.load('a')
      expect(updates.map(({ sequence, update }) => [sequence, [...update]])).toEqual([
        [1, [1]],
        [2, [3]],
        [3, []],
      ])
      expect(updates.every(({ update }) => update instanceof Uint8Array)).toBe(true)
    })

    test('an update comes back byte for byte, also when it is a window into a larger buffer', async () => {
      const { log } = await openFresh(place)
      const large = new Uint8Array(300_000).map((_, i) => i % 251)
      await log.append([
        { doc: 'a', update: large },
        { doc: 'a', update: large.subarray(10, 20) },
      ])

      const { updates } = await log.load('a')
      expect(Buffer.compare(updates[0]?.update ?? bytes(), large)).toBe(0)
      expect([...(updates[1]?.update ?? [])]).toEqual([...large.subarray(10, 20)])
    })

    test('sequences are gapless when two nodes write the same documents at once', async () => {
      const nodes = await openTwoNodes(place)
      const names = ['a', 'b', 'c', 'd']
      const batch = (i: number) => {
        const turned = [...names.slice(i % 4), ...names.slice(0, i % 4)]
        return turned.flatMap((doc) => [row(doc, i), row(doc, i)])
      }

      const given = await Promise.all(
        upTo(40).map(async (i) => {
          const updates = batch(i)
          const numbers = await nodes[i % 2 === 0 ? 0 : 1].log.append(updates)
          return updates.map(({ doc }, at) => ({ doc, sequence: numbers[at] ?? 0, from: i }))
        }),
      )

      for (const doc of names) {
        const { updates } = await nodes[0].log.load(doc)
        expect(updates.map(({ sequence }) => sequence)).toEqual(upTo(80))
        const acknowledged = given.flat().filter((one) => one.doc === doc)
        expect(acknowledged.map(({ sequence }) => sequence).sort((one, other) => one - other)).toEqual(upTo(80))
        for (const { sequence, from } of acknowledged) expect(updates[sequence - 1]?.update[0]).toBe(from)
      }
    })

    test('a batch that fails leaves nothing and uses up no number', async () => {
      const { log } = await openFresh(place)
      await log.append([row('a', 1)])
      const broken = { doc: 'a', update: null as unknown as Uint8Array }

      await expect(log.append([row('a', 2), row('b', 3), broken, row('b', 4)])).rejects.toThrow()

      expect(await sequences(log, 'a')).toEqual([1])
      expect(await sequences(log, 'b')).toEqual([])
      expect(await log.append([row('a', 5), row('b', 6)])).toEqual([2, 1])
    })

    test('compaction puts the base in the place of its rows, and numbers go on', async () => {
      const { log } = await openFresh(place)
      await log.append(upTo(5).map((value) => row('a', value)))
      await log.append([row('b', 9)])

      await log.compact('a', bytes(1, 2, 3), 3)

      const kept = await log.load('a')
      expect([...(kept.base ?? [])]).toEqual([1, 2, 3])
      expect(kept.baseSequence).toBe(3)
      expect(await sequences(log, 'a')).toEqual([4, 5])
      await log.compact('a', bytes(1, 2, 3, 4, 5), 5)
      expect(await sequences(log, 'a')).toEqual([])
      expect(await log.append([row('a', 6)])).toEqual([6])
      expect(await sequences(log, 'b')).toEqual([1])
    })

    test('an older compaction that comes late changes nothing', async () => {
      const { log } = await openFresh(place)
      await log.append(upTo(4).map((value) => row('a', value)))
      await log.compact('a', bytes(4), 4)
      await log.compact('a', bytes(2), 2)
      await log.compact('a', bytes(40), 4)

      expect(await log.load('a')).toEqual({ base: expect.anything(), baseSequence: 4, updates: [] })
      expect([...((await log.load('a')).base ?? [])]).toEqual([4])
    })

    test('[K2] a compaction does not bring a removed document back', async () => {
      const { log } = await openFresh(place)
      await log.append([row('a', 1), row('a', 2)])
      await log.remove('a')
      await log.compact('a', bytes(1, 2), 2)

      expect(await log.load('a')).toEqual({ base: null, baseSequence: 0, updates: [] })
    })

    test('a removed document begins again at 1, and its session stays its owner', async () => {
      const { log, sessions } = await openFresh(place)
      const session = aSession({ docs: docs('a') })
      await sessions.create(session)
      await log.append([row('a', 1), row('a', 2)])
      await log.compact('a', bytes(1), 1)

      await log.remove('a')

      expect(await log.load('a')).toEqual({ base: null, baseSequence: 0, updates: [] })
      expect(await log.append([row('a', 3)])).toEqual([1])
      expect(await sessions.findByDoc('a')).toBe(session.id)
      await sessions.remove(session.id)
      expect(await sequences(log, 'a')).toEqual([])
    })

    test('a log that was there before its session is taken over whole', async () => {
      const { log, sessions } = await openFresh(place)
      await log.append([row('a', 1), row('a', 2)])
      const session = aSession({ docs: docs('a') })
      await sessions.create(session)

      expect(await log.append([row('a', 3)])).toEqual([3])
      expect(await sequences(log, 'a')).toEqual([1, 2, 3])
      expect(await sessions.findByDoc('a')).toBe(session.id)
    })

    test('reading while others write and compact never shows a gap', async () => {
      const [one, other] = await openTwoNodes(place)
      const compactAll = async (): Promise<void> => {
        const { baseSequence, updates } = await one.log.load('a')
        const last = updates.at(-1)?.sequence ?? baseSequence
        if (last > 0) await one.log.compact('a', bytes(last % 256), last)
      }
      const look = async (): Promise<void> => {
        const { baseSequence, updates } = await other.log.load('a')
        expect(updates.map(({ sequence }) => sequence)).toEqual(upTo(updates.length).map((i) => baseSequence + i))
      }

      await Promise.all(
        upTo(30).flatMap((i) => [
          one.log.append([row('a', i), row('a', i)]),
          look(),
          i % 5 === 0 ? compactAll() : look(),
        ]),
      )
    })

    test('what came after a number is rows alone, or everything once a compaction has gone past it', async () => {
      const { log } = await openFresh(place)
      await log.append(upTo(5).map((value) => row('a', value)))

      expect(plain(await log.since('a', 3))).toEqual({
        base: null,
        baseSequence: 3,
        updates: [
          [4, 4],
          [5, 5],
        ],
      })
      expect(await log.since('a', 5)).toEqual({ base: null, baseSequence: 5, updates: [] })
      await log.compact('a', bytes(1, 2, 3), 3)
      expect(plain(await log.since('a', 3))).toEqual({
        base: null,
        baseSequence: 3,
        updates: [
          [4, 4],
          [5, 5],
        ],
      })
      expect(plain(await log.since('a', 2))).toEqual({
        base: [1, 2, 3],
        baseSequence: 3,
        updates: [
          [4, 4],
          [5, 5],
        ],
      })
      expect(await log.since('nothing', 7)).toEqual({ base: null, baseSequence: 7, updates: [] })
    })

    test('heads tell the last number of every document that has one, compacted or not', async () => {
      const { log, sessions } = await openFresh(place)
      await sessions.create(aSession({ docs: docs('empty') }))
      await log.append([row('a', 1), row('b', 2), row('a', 3), row('gone', 4)])
      await log.compact('a', bytes(1, 3), 2)
      await log.remove('gone')

      expect(await log.heads(['a', 'b', 'gone', 'empty', 'nothing'])).toEqual(
        new Map([
          ['a', 2],
          ['b', 1],
        ]),
      )
      expect(await log.heads([])).toEqual(new Map())
    })

    test('whatever is done, the rows read as the log in memory does', async () => {
      const { log } = await openFresh(place)
      let runs = 0

      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          runs += 1
          const [one, other] = [`${runs}-x`, `${runs}-y`]
          const memory = createMemoryLog()
          for (const take of steps) expect(await take(log, one, other)).toEqual(await take(memory, one, other))
          for (const doc of [one, other]) expect(plain(await log.load(doc))).toEqual(plain(await memory.load(doc)))
          for (const after of [0, 2, 5])
            expect(plain(await log.since(one, after))).toEqual(plain(await memory.since(one, after)))
          expect(await log.heads([one, other])).toEqual(await memory.heads([one, other]))
        }),
        { numRuns: 25 },
      )
    })
  })
}

/** Something that can be done to a log with the documents `one` and `other`. */
type Step = (log: UpdateLog, one: string, other: string) => Promise<unknown>

const appendStep = fc.array(fc.record({ toOne: fc.boolean(), update: fc.uint8Array() })).map(
  (rows): Step =>
    (log, one, other) =>
      log.append(rows.map(({ toOne, update }) => ({ doc: toOne ? one : other, update }))),
)

const compactStep = fc.record({ back: fc.nat(4), base: fc.uint8Array() }).map(
  ({ back, base }): Step =>
    async (log, one) => {
      const { baseSequence, updates } = await log.load(one)
      await log.compact(one, base, Math.max(0, baseSequence + updates.length - back))
    },
)

const removeStep = fc.constant<Step>((log, one) => log.remove(one))

const step = fc.oneof(
  { weight: 4, arbitrary: appendStep },
  { weight: 3, arbitrary: compactStep },
  { weight: 1, arbitrary: removeStep },
)

/** A log with its bytes as numbers: PostgreSQL's driver gives Node's kind of byte arrays. */
function plain({ base, baseSequence, updates }: Awaited<ReturnType<UpdateLog['load']>>) {
  return {
    base: base && [...base],
    baseSequence,
    updates: updates.map(({ sequence, update }) => [sequence, ...update]),
  }
}
