import { expect, test } from 'vitest'
import { type DocumentServer, freshFolder, startDocumentServer } from './document-server.ts'
import { comeTogether, liveAndDie, type Mortal } from './kill.ts'
import { oneOf, randomFrom, seedOf } from './seed.ts'
import { Writer } from './writer.ts'

/** The server itself dies in `kill-server.test.ts`; the part of it that documents pass through dies here, since it starts faster. */
const KILLS = 90
/** So many stores, each with its own deaths: documents stay small, and two at a time keep two cores busy. */
const STORES = 6
const AT_ONCE = 2
const DOCS = ['one', 'two', 'three', 'four']
const WRITERS_EACH = 3

async function dieOften(seed: number, kills: number): Promise<{ readonly acks: number; readonly markers: number }> {
  const random = randomFrom(seed)
  const store = `sqlite:${freshFolder()}/coreflect.sqlite`
  const docOf = new Map<Writer, string>()
  const writers = new Map(
    DOCS.map((doc) => {
      const own = Array.from({ length: WRITERS_EACH }, (_, at) => new Writer(`${doc}-${at}`))
      for (const writer of own) docOf.set(writer, doc)
      return [doc, own]
    }),
  )
  let server: DocumentServer
  const mortal: Mortal = {
    address: (writer) => `${server.url}/${docOf.get(writer)}?token=${writer.name}:write&ack=1`,
    kill: () => server.kill(),
    async start() {
      server = await startDocumentServer(store)
    },
    disturb: (chance) => void server.ask({ ask: 'compact', doc: oneOf(chance, DOCS) }),
  }
  for (let kill = 0; kill < kills; kill++) {
    await mortal.start()
    await liveAndDie(random, mortal, { store, writers })
  }
  await mortal.start()
  await comeTogether(mortal, { store, writers })
  const all = [...docOf.keys()]
  return {
    acks: all.reduce((sum, writer) => sum + writer.acks, 0),
    markers: all.reduce((sum, writer) => sum + writer.markers.length, 0),
  }
}

test('a process killed at any moment loses nothing that it acknowledged, and keeps nothing twice', async () => {
  const seed = seedOf('killed processes')
  const stores = Array.from({ length: STORES }, (_, at) => seed + at).values()
  const told = { kills: 0, acks: 0, markers: 0 }
  const oneAfterTheOther = async () => {
    for (const own of stores) {
      const { acks, markers } = await dieOften(own, KILLS / STORES)
      expect(acks).toBeGreaterThan(DOCS.length * WRITERS_EACH)
      told.kills += KILLS / STORES
      told.acks += acks
      told.markers += markers
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther))
  expect(told.kills).toBe(KILLS)
  process.stdout.write(`${JSON.stringify(told)}\n`)
}, 600_000)
