import { openStore } from '@coreflect/store'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { until } from '../e2e/support/until.ts'
import { buildTown, type Town } from './support/town.ts'
import { openWorkshop, type Person, type Workshop } from './support/workshop.ts'
import { openPlain, openWriter, type Writer } from './support/writer.ts'

const built = await buildTown(3)
afterAll(() => built?.stop())

const leaving: { close(): void }[] = []
afterEach(() => {
  for (const one of leaving.splice(0)) one.close()
})

if (built === null) test('PostgreSQL or Redis is missing, so that several nodes were not tested', () => undefined)
else describe('boards on three nodes', { timeout: 300_000 }, () => boards(built))

function boards(town: Town): void {
  const person = (workshop: Workshop, at: number): Person => {
    const found = workshop.people[at % workshop.people.length]
    if (found === undefined) throw new RangeError('Nobody is there')
    return found
  }
  const writer = (workshop: Workshop, name: string, url: string, at: number): Writer => {
    const opened = openWriter(name, url, workshop.board, person(workshop, at).token)
    leaving.push(opened)
    return opened
  }
  const plain = (workshop: Workshop, url: string, at: number) => {
    const opened = openPlain(url, workshop.board, person(workshop, at).token)
    leaving.push(opened)
    return opened
  }
  const stored = async (doc: string): Promise<string[]> => {
    const store = await openStore({ url: town.database })
    const { base, updates } = await store.log.load(doc)
    await store.close()
    const ydoc = new Y.Doc()
    for (const update of [...(base ? [base] : []), ...updates.map((row) => row.update)]) Y.applyUpdate(ydoc, update)
    return ydoc.getArray<string>('words').toArray()
  }
  const sorted = (words: Iterable<string>) => [...words].sort()

  test('everybody comes to the same, on whichever node they are, our clients and plain ones', async () => {
    const workshop = await openWorkshop(town.node(0).url, town.cookie)
    const writers = town.nodes.map(({ url }, at) => writer(workshop, `w${at}`, url, at))
    const readers = town.nodes.map(({ url }, at) => plain(workshop, url, at))
    for (let round = 0; round < 20; round++) for (const one of writers) one.add()
    readers[0]?.words.push(['plain'])

    const all = [...writers, ...readers]
    await until(() => all.every(({ words }) => words.length === 61))
    const [first] = all.map(({ words }) => words.toArray())
    for (const { words } of all) expect(words.toArray()).toEqual(first)
    expect(sorted(first ?? [])).toEqual(sorted(['plain', ...writers.flatMap(({ added }) => added)]))
    await until(() => writers.every((one) => one.saved()))
  })

  test('people on other nodes are present, until they or their node go', async () => {
    const workshop = await openWorkshop(town.node(0).url, town.cookie)
    const writers = town.nodes.map(({ url }, at) => writer(workshop, `w${at}`, url, at))
    writers.forEach((one, at) => {
      one.present.set({ at })
    })
    await until(() => writers.every(({ present }) => present.others() === 2))
    writers[1]?.close()
    await until(() => writers[0]?.present.others() === 1)
    await town.node(2).kill()
    await until(() => writers[0]?.present.others() === 0)
    await town.node(2).start()
    await until(() => writers[0]?.present.others() === 1)
  })

  test('a node is killed in the middle, its people go on elsewhere: nothing acknowledged is missing, nothing is twice', async () => {
    const workshop = await openWorkshop(town.node(0).url, town.cookie)
    const writers = Array.from({ length: 6 }, (_, at) => writer(workshop, `w${at}`, town.balancer.url, at))
    await until(() => writers.every((one) => one.saved()))
    let writing = true
    const typing = (async () => {
      while (writing) {
        for (const one of writers) one.add()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })()
    for (const dead of [1, 0]) {
      await until(() => writers.every(({ added }) => added.length >= 40))
      const before = writers.map((one) => one.acknowledged())
      await town.node(dead).kill()
      const kept = await stored(workshop.board)
      for (const words of before) expect(words.filter((word) => !kept.includes(word))).toEqual([])
      await until(() => writers.every(({ added }) => added.length >= 80))
      await town.node(dead).start()
    }
    writing = false
    await typing

    const all = sorted(writers.flatMap(({ added }) => added))
    await until(() => writers.every((one) => one.saved() && one.words.length === all.length))
    for (const { words } of writers) expect(words.toArray()).toEqual(writers[0]?.words.toArray())
    expect(sorted(writers[0]?.words ?? [])).toEqual(all)
    expect(sorted(await stored(workshop.board))).toEqual(all)
  })

  test('Redis is killed and comes back: boards go on all the while, nothing is lost, nothing is restarted', async () => {
    const workshop = await openWorkshop(town.node(0).url, town.cookie)
    const writers = town.nodes.map(({ url }, at) => writer(workshop, `w${at}`, url, at))
    await until(() => writers.every((one) => one.saved()))
    const write = async (count: number) => {
      for (let left = count; left > 0; left--) {
        for (const one of writers) one.add()
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
    const converged = async () => {
      const all = sorted(writers.flatMap(({ added }) => added))
      await until(() => writers.every((one) => one.saved() && one.words.length === all.length))
      for (const { words } of writers) expect(sorted(words)).toEqual(all)
      expect(sorted(await stored(workshop.board))).toEqual(all)
    }
    const writing = write(30)
    await town.redis.kill()
    await writing
    await until(async () => (await Promise.all(town.nodes.map((node) => node.bus()))).every((bus) => bus === 0))
    expect(await town.node(0).ready()).toBe('ready, without the bus between nodes\n')
    await write(5)
    await converged()

    const again = write(30)
    await town.redis.start()
    await again
    await until(async () => (await Promise.all(town.nodes.map((node) => node.bus()))).every((bus) => bus === 1))
    expect(await town.node(0).ready()).toBe('ready\n')
    await converged()
  })

  test('Redis hangs without a word: it is found out, and boards go on', async () => {
    const workshop = await openWorkshop(town.node(0).url, town.cookie)
    const writers = town.nodes.map(({ url }, at) => writer(workshop, `w${at}`, url, at))
    await until(() => writers.every((one) => one.saved()))
    town.redis.freeze(true)
    for (const one of writers) one.add()
    await until(() => writers.every(({ words }) => words.length === 3))
    town.redis.freeze(false)
    await until(async () => (await Promise.all(town.nodes.map((node) => node.bus()))).every((bus) => bus === 1))
    for (const one of writers) one.add()
    await until(() => writers.every(({ words }) => words.length === 6))
  })

  test('rows that nobody told of are found', async () => {
    const workshop = await openWorkshop(town.node(0).url, town.cookie)
    const writers = town.nodes.map(({ url }, at) => writer(workshop, `w${at}`, url, at))
    writers[0]?.add()
    await until(() => writers.every(({ words }) => words.length === 1))
    const store = await openStore({ url: town.database })
    const behind = new Y.Doc()
    behind.getArray('words').push(['behind their back'])
    await store.log.append([{ doc: workshop.board, update: Y.encodeStateAsUpdate(behind) }])
    await store.close()
    // The next number shows the gap to the node that stores; the others see it by that row.
    writers[1]?.add()
    await until(() => writers.every(({ words }) => words.length === 3))

    const again = await openStore({ url: town.database })
    behind.getArray('words').push(['and again'])
    await again.log.append([{ doc: workshop.board, update: Y.encodeStateAsUpdate(behind) }])
    await again.close()
    await until(() => writers.every(({ words }) => words.length === 4))
  })
}
