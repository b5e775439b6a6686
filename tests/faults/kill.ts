import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { until } from '../e2e/support/until.ts'
import { below, type Random } from './seed.ts'
import { readStored } from './stored-document.ts'
import type { Writer } from './writer.ts'

/** A server that can be killed and comes back on the same data. */
export interface Mortal {
  /** The address of a document for a writer. */
  address(writer: Writer): string
  /** Ends it with SIGKILL. */
  kill(): Promise<void>
  /** Starts it again on what it left. */
  start(): Promise<void>
  /** Something that the server does besides, in the middle of it all. */
  disturb?(random: Random): void
}

/** Documents in one store, and who writes in each. */
export interface Scene {
  readonly store: string
  readonly writers: ReadonlyMap<string, readonly Writer[]>
}

const LONGEST_LIFE_MILLISECONDS = 250
const LONGEST_BREATH_MILLISECONDS = 20

/** Everybody writes on, line or no line, until `over`. */
async function writeOn(random: Random, writer: Writer, over: () => boolean): Promise<void> {
  while (!over()) {
    for (let burst = random() < 0.04 ? 20 : 1; burst > 0; burst--) writer.write()
    await pause(below(random, LONGEST_BREATH_MILLISECONDS))
  }
}

/** One life: writers come and write, and at a random moment the process is killed; then the store is looked into. */
export async function liveAndDie(random: Random, server: Mortal, { store, writers }: Scene): Promise<void> {
  const all = [...writers.values()].flat()
  let over = false
  // Some begin to write before the server has said a word.
  const writing = all.map(async (writer) => {
    await writer.connect(server.address(writer))
    await writeOn(random, writer, () => over)
  })
  const acks = () => all.reduce((sum, writer) => sum + writer.acks, 0)
  const before = acks()
  if (random() < 0.8) await until(() => acks() > before)
  const life = below(random, LONGEST_LIFE_MILLISECONDS)
  if (random() < 0.5) setTimeout(() => server.disturb?.(random), below(random, life + 1))
  await pause(life)
  await server.kill()
  over = true
  await Promise.all(writing)
  // What had left the server before it died is still heard.
  await until(() => all.every(({ open }) => !open))

  const docs = [...writers.keys()]
  const stored = await readStored(store, docs)
  docs.forEach((doc, at) => {
    const found = stored[at]
    if (found === undefined) throw new Error('A document was not read.')
    expect(found.wrong).toEqual([])
    const own = writers.get(doc) ?? []
    const missing = own.flatMap(({ durable }) => [...durable].filter((clock) => !found.clocks.has(clock)))
    expect(missing).toEqual([])
    expect(new Set(found.markers).size).toBe(found.markers.length)
    const written = new Set(own.flatMap(({ markers }) => markers))
    expect(found.markers.filter((marker) => !written.has(marker))).toEqual([])
  })
}

/** After all deaths: everyone comes back, everything arrives, each marker once. */
export async function comeTogether(server: Mortal, { store, writers }: Scene): Promise<void> {
  const all = [...writers.values()].flat()
  const acksBefore = new Map(all.map((writer) => [writer, writer.acks]))
  await Promise.all(all.map((writer) => writer.connect(server.address(writer))))
  await until(() => all.every((writer) => writer.acks > (acksBefore.get(writer) ?? 0) && writer.unacknowledged === 0))
  for (const own of writers.values()) {
    const expected = own.flatMap(({ markers }) => markers).sort()
    const seen = ({ ydoc }: Writer) => ydoc.getArray<string>('markers').toArray()
    await until(() => own.every((writer) => seen(writer).length >= expected.length))
    for (const writer of own) {
      expect([...seen(writer)].sort()).toEqual(expected)
      expect(seen(writer)).toEqual(own[0] && seen(own[0]))
    }
  }
  await server.kill()
  await until(() => all.every(({ open }) => !open))
  const docs = [...writers.keys()]
  const stored = await readStored(store, docs)
  docs.forEach((doc, at) => {
    expect(stored[at]?.wrong).toEqual([])
    const expected = (writers.get(doc) ?? []).flatMap(({ markers }) => markers)
    expect([...(stored[at]?.markers ?? [])].sort()).toEqual(expected.sort())
  })
}
