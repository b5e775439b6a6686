import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from './close-codes.ts'
import { defaultLimits } from './limits.ts'
import { createMemoryLog } from './memory-log.ts'
import { documentOf, text, updateOf } from './testing/house.ts'
import { settle } from './testing/index.ts'
import { createMemoryBus } from './testing/memory-bus.ts'
import { town } from './testing/town.ts'
import type { UpdateLog } from './update-log.ts'

const insert = (words: string) => updateOf((ydoc) => text(ydoc).insert(0, words))

describe('two nodes', () => {
  test('carry what one writes to the people of the other, at once and stored', async () => {
    const { clock, one, two, log } = town()
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    text(ana.ydoc).insert(0, 'heard')
    await clock.advance(20)
    expect(text(jo.ydoc).toString()).toBe('heard')
    expect((await log.load('board')).updates).toHaveLength(1)
    text(jo.ydoc).insert(5, ' and answered')
    await clock.advance(20)
    expect(text(ana.ydoc).toString()).toBe('heard and answered')
  })

  test('send a joiner of the other node everything, and a returning one what they lack', async () => {
    const { clock, one, two } = town()
    const ana = one.connect('board')
    two.connect('board')
    await clock.advance(100)
    text(ana.ydoc).insert(0, 'before')
    await clock.advance(20)
    const state = Y.encodeStateAsUpdate(ana.ydoc)
    text(ana.ydoc).insert(6, ' and after')
    await clock.advance(20)
    const [late, back] = [two.connect('board'), two.connect('board', { ydoc: documentOf(state) })]
    await settle()
    expect(text(late.ydoc).toString()).toBe('before and after')
    expect(text(back.ydoc).toString()).toBe('before and after')
  })

  test('show rows in the order of the log, although one node has stored in between and its message is late', async () => {
    const bus = createMemoryBus(() => 'later')
    const { clock, one, two } = town({ bus })
    const [ana, jo, kim] = [one.connect('board'), two.connect('board'), two.connect('board')]
    await clock.advance(100)
    bus.deliver()
    await clock.advance(100)
    text(ana.ydoc).insert(0, 'first')
    await settle()
    text(jo.ydoc).insert(0, 'second')
    await settle()
    // Stored as the second row: acknowledged, and in its turn only for who comes now.
    expect(jo.acknowledged()).toBe(2)
    expect(text(kim.ydoc).toString()).toBe('second')
    expect(text(two.connect('board').ydoc).toString()).toBe('')
    bus.deliver()
    await clock.advance(20)
    expect(text(kim.ydoc).length).toBe('firstsecond'.length)
    expect(text(kim.ydoc).toString()).toBe(text(ana.ydoc).toString())
    expect(text(jo.ydoc).toString()).toBe(text(ana.ydoc).toString())
  })

  test('read a row from the log that the bus has lost, once a later one shows the gap', async () => {
    let lost = false
    const { clock, one, two } = town({ bus: createMemoryBus(() => (lost ? 'never' : 'now')) })
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    lost = true
    text(ana.ydoc).insert(0, 'lost ')
    await clock.advance(20)
    lost = false
    text(ana.ydoc).insert(5, 'and found')
    await clock.advance(60)
    expect(text(jo.ydoc).toString()).toBe('lost and found')
  })

  test('see by the number of their own row that another has written', async () => {
    let lost = false
    const { clock, one, two } = town({ bus: createMemoryBus(() => (lost ? 'never' : 'now')) })
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    lost = true
    text(ana.ydoc).insert(0, 'lost')
    await clock.advance(20)
    text(jo.ydoc).insert(0, 'mine')
    await clock.advance(60)
    expect(text(jo.ydoc).length).toBe(8)
    expect(jo.acknowledged()).toBe(2)
  })

  test('find what was lost without any later row, within ten seconds', async () => {
    let lost = false
    const { clock, one, two } = town({ bus: createMemoryBus(() => (lost ? 'never' : 'now')) })
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    lost = true
    text(ana.ydoc).insert(0, 'lost')
    await clock.advance(11_000)
    expect(text(jo.ydoc).toString()).toBe('lost')
  })

  test('look every second while the bus is away, and at once when it is back', async () => {
    const bus = createMemoryBus()
    const { clock, one, two } = town({ bus })
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    bus.setConnected(false)
    text(ana.ydoc).insert(0, 'away')
    await clock.advance(1_100)
    expect(text(jo.ydoc).toString()).toBe('away')
    text(ana.ydoc).insert(4, ' and back')
    await clock.advance(20)
    bus.setConnected(true)
    await clock.advance(30)
    expect(text(jo.ydoc).toString()).toBe('away and back')
  })

  test('tell of a large update by its number alone, and others read it', async () => {
    const { clock, one, two } = town()
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    text(ana.ydoc).insert(0, 'x'.repeat(100_000))
    await clock.advance(100)
    expect(text(jo.ydoc).length).toBe(100_000)
  })

  test('read anew when another node has compacted past what they know, and lose nothing of their own', async () => {
    let lost = false
    const { clock, one, two, log } = town({ bus: createMemoryBus(() => (lost ? 'never' : 'now')) })
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    lost = true
    for (let count = 0; count < 5; count++) {
      text(ana.ydoc).insert(0, 'x')
      await clock.advance(20)
    }
    await one.rooms.compact('board')
    expect((await log.load('board')).updates).toEqual([])
    text(jo.ydoc).insert(0, 'y')
    await clock.advance(100)
    expect(text(jo.ydoc).length).toBe(6)
    expect(jo.acknowledged()).toBe(2)
    lost = false
    text(jo.ydoc).insert(0, 'z')
    await clock.advance(100)
    expect(text(ana.ydoc).toString()).toBe(text(jo.ydoc).toString())
    expect(text(ana.ydoc).length).toBe(7)
  })

  test('compact on a node where people only read, too', async () => {
    const limits = { messagesPerSecond: 100_000, messageBurst: 100_000 }
    const { clock, one, two } = town({ limits })
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    for (let count = 0; count < 600; count++) {
      text(ana.ydoc).insert(0, 'x')
      await settle()
    }
    await clock.advance(2_000)
    expect(text(jo.ydoc).length).toBe(600)
    expect(two.problems).toEqual([])
  })

  test('read what is durable, whichever node has stored it', async () => {
    let lost = false
    const { clock, one, two } = town({ bus: createMemoryBus(() => (lost ? 'never' : 'now')) })
    two.connect('board')
    await clock.advance(100)
    lost = true
    await one.rooms.write('board', insert('kept'))
    expect(text(documentOf(await two.rooms.read('board'))).toString()).toBe('kept')
  })

  test('close a document that was deleted on the other, also when nobody could tell them', async () => {
    const bus = createMemoryBus()
    const { clock, one, two, log } = town({ bus })
    const [ana, jo, kim] = [one.connect('a'), two.connect('a'), two.connect('b')]
    await clock.advance(100)
    const written = ['a', 'b'].map((doc) => one.rooms.write(doc, insert('gone')))
    await clock.advance(100)
    await Promise.all(written)
    await one.rooms.forget('a')
    await settle()
    expect([ana, jo].map((client) => client.closedWith()?.code)).toEqual([CLOSE.NOT_FOUND, CLOSE.NOT_FOUND])
    bus.setConnected(false)
    await one.rooms.forget('b')
    await clock.advance(1_100)
    expect(kim.closedWith()?.code).toBe(CLOSE.NOT_FOUND)
    expect(await log.heads(['a', 'b'])).toEqual(new Map())
    expect(two.rooms.count().rooms).toBe(0)
  })

  test('leave idle rooms: nothing is heard of them, and no timer of theirs lives on', async () => {
    const { clock, bus, one, two, three } = town()
    const ana = one.connect('board')
    const jo = two.connect('board')
    text(ana.ydoc).insert(0, 'x')
    await clock.advance(100)
    const busy = clock.waiting()
    for (const client of [ana, jo]) client.vanish()
    await clock.advance(defaultLimits.idleMilliseconds + 20_000)
    expect([one.rooms.count().rooms, two.rooms.count().rooms]).toEqual([0, 0])
    expect(clock.waiting()).toBeLessThan(busy)
    const before = bus.published()
    await one.rooms.write('board', insert('y'))
    expect(bus.published()).toBeGreaterThan(before)
    expect(two.rooms.count().rooms).toBe(0)
    await Promise.all([one, two, three].map(({ rooms }) => rooms.drain()))
    expect(clock.waiting()).toBe(0)
  })

  test('keep looking while the log cannot be read', async () => {
    const kept = createMemoryLog()
    let broken = false
    let lost = false
    const guard = <T>(work: () => Promise<T>) => (broken ? Promise.reject(new Error('gone')) : work())
    const log: UpdateLog = {
      ...kept,
      since: (doc, sequence) => guard(() => kept.since(doc, sequence)),
      heads: (docs) => guard(() => kept.heads(docs)),
    }
    const { clock, one, two } = town({ log, bus: createMemoryBus(() => (lost ? 'never' : 'now')) })
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    broken = true
    lost = true
    text(ana.ydoc).insert(0, 'lost ')
    await clock.advance(20)
    lost = false
    text(ana.ydoc).insert(5, 'and found')
    await clock.advance(3_000)
    expect(text(jo.ydoc).toString()).toBe('')
    expect(two.problems.map(({ kind }) => kind)).toContain('load-failed')
    broken = false
    await clock.advance(1_100)
    expect(text(jo.ydoc).toString()).toBe('lost and found')
  })
})
