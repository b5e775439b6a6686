import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from './close-codes.ts'
import { defaultLimits } from './limits.ts'
import { createMemoryLog } from './memory-log.ts'
import { documentOf, house, text, updateOf } from './testing/house.ts'
import { settle } from './testing/index.ts'
import type { UpdateLog } from './update-log.ts'

describe('a room', () => {
  test('carries what one writes to the others, and to those who come later', async () => {
    const { clock, connect } = house()
    const [ana, jo] = [connect('board'), connect('board')]
    await settle()
    text(ana.ydoc).insert(0, 'heard')
    await clock.advance(20)
    expect(text(jo.ydoc).toString()).toBe('heard')
    const late = connect('board')
    await settle()
    expect(text(late.ydoc).toString()).toBe('heard')
  })

  test('commits all rooms of a tick in one transaction', async () => {
    const log = createMemoryLog()
    const batches: number[] = []
    const counting: UpdateLog = {
      ...log,
      append(rows) {
        batches.push(rows.length)
        return log.append(rows)
      },
    }
    const { clock, connect } = house({}, counting)
    const clients = ['a', 'b', 'c', 'd'].map((doc) => connect(doc))
    await clock.advance(100)
    text(clients[0]?.ydoc ?? new Y.Doc()).insert(0, 'first')
    await settle()
    for (const { ydoc } of clients) text(ydoc).insert(0, 'x')
    await clock.advance(100)
    expect(batches).toEqual([1, 4])
  })

  test('merges what a tick brings into one frame for each of the others', async () => {
    const { clock, connect } = house()
    const [ana, bo, jo] = [connect('board'), connect('board'), connect('board')]
    await clock.advance(100)
    text(ana.ydoc).insert(0, 'x')
    await settle()
    const heard = jo.frames.length
    for (let count = 0; count < 5; count++) for (const { ydoc } of [ana, bo]) text(ydoc).insert(0, 'y')
    await clock.advance(100)
    expect(jo.frames.length).toBe(heard + 1)
    expect(text(jo.ydoc).toString()).toBe(text(ana.ydoc).toString())
    expect(text(jo.ydoc).length).toBe(11)
  })

  test('sends equal returning clients one shared diff', async () => {
    const { clock, connect } = house()
    const ana = connect('board')
    await settle()
    text(ana.ydoc).insert(0, 'before')
    await clock.advance(20)
    const state = Y.encodeStateAsUpdate(ana.ydoc)
    text(ana.ydoc).insert(6, ' and after')
    await clock.advance(20)
    const answers = [1, 2, 3].map(() => {
      const back = connect('board', { ydoc: documentOf(state) })
      expect(text(back.ydoc).toString()).toBe('before and after')
      return back.frames.find((frame) => frame[0] === 0 && frame[1] === 1)
    })
    expect(answers[1]).toBe(answers[0])
    expect(answers[2]).toBe(answers[0])
  })

  test('stores nothing when a returning client brings nothing new, and acknowledges it', async () => {
    const { clock, connect, log } = house()
    const ana = connect('board')
    await settle()
    text(ana.ydoc).insert(0, 'heard')
    text(ana.ydoc).delete(0, 2)
    await clock.advance(20)
    const rows = (await log.load('board')).updates.length
    const back = connect('board', { ydoc: documentOf(Y.encodeStateAsUpdate(ana.ydoc)) })
    await clock.advance(20)
    expect((await log.load('board')).updates.length).toBe(rows)
    expect(back.acknowledged()).toBe(1)
  })

  test('leaves memory when idle, compacted, and comes back whole', async () => {
    const { clock, connect, log, rooms } = house()
    const ana = connect('board')
    await settle()
    text(ana.ydoc).insert(0, 'kept')
    await clock.advance(20)
    ana.vanish()
    await clock.advance(defaultLimits.idleMilliseconds)
    expect(rooms.count()).toEqual({ rooms: 0, connections: 0 })
    const stored = await log.load('board')
    expect(stored.updates).toEqual([])
    expect(stored.base).not.toBeNull()
    const back = connect('board')
    await settle()
    expect(text(back.ydoc).toString()).toBe('kept')
    text(back.ydoc).insert(0, 'well ')
    await clock.advance(20)
    expect(text(documentOf(await rooms.read('board'))).toString()).toBe('well kept')
  })

  test('lets no timer live on once it left memory', async () => {
    const { clock, connect } = house()
    const ana = connect('board')
    ana.appear({ at: 1 }, 1)
    text(ana.ydoc).insert(0, 'x')
    await clock.advance(20)
    ana.vanish()
    await clock.advance(defaultLimits.idleMilliseconds * 2)
    expect(clock.waiting()).toBe(0)
  })

  test('[K2] compaction takes deleted text out of storage and out of what joiners get', async () => {
    const { clock, connect, log, rooms } = house()
    const ana = connect('board')
    await settle()
    text(ana.ydoc).insert(0, 'a secret and a rest')
    await clock.advance(20)
    text(ana.ydoc).delete(0, 'a secret'.length)
    await clock.advance(20)
    await rooms.compact('board')
    const stored = await log.load('board')
    expect(new TextDecoder().decode(stored.base ?? new Uint8Array())).not.toContain('secret')
    expect(stored.updates).toEqual([])
    const late = connect('board')
    expect(new TextDecoder().decode(Buffer.concat(late.frames))).not.toContain('secret')
    expect(text(late.ydoc).toString()).toBe(' and a rest')
  })

  test('compacts a long log by itself while people write, and loses nothing of it', async () => {
    const { clock, connect, log } = house({ messagesPerSecond: 100_000, messageBurst: 100_000 })
    const [ana, jo] = [connect('board'), connect('board')]
    await settle()
    for (let count = 0; count < 2_100; count++) {
      text(ana.ydoc).insert(0, 'x')
      if (count % 50 === 0) await clock.advance(20)
    }
    await clock.advance(20)
    const stored = await log.load('board')
    expect(stored.baseSequence).toBeGreaterThan(2_000)
    expect(text(jo.ydoc).length).toBe(2_100)
    text(jo.ydoc).insert(0, 'y')
    await clock.advance(20)
    expect(text(ana.ydoc).length).toBe(2_101)
  })

  test('keeps a line alive that says nothing: y-websocket hangs up after 30 s of silence', async () => {
    const { clock, connect } = house()
    const ana = connect('board')
    await settle()
    for (let half = 0; half < 4; half++) {
      const heard = ana.frames.length
      await clock.advance(20_000)
      expect(ana.frames.length).toBeGreaterThan(heard)
    }
  })
})

describe('the server as a writer', () => {
  test('writes durably, reads back, and readers see it', async () => {
    const { connect, log, rooms } = house()
    const reader = connect('board', { right: 'read' })
    await settle()
    await rooms.write(
      'board',
      updateOf((ydoc) => text(ydoc).insert(0, 'unsigned')),
    )
    expect((await log.load('board')).updates.length).toBe(1)
    expect(text(documentOf(await rooms.read('board'))).toString()).toBe('unsigned')
    expect(text(reader.ydoc).toString()).toBe('unsigned')
  })

  test('throws on an update that is none', async () => {
    const { rooms } = house()
    await expect(rooms.write('board', new Uint8Array([9, 9]))).rejects.toThrow()
  })

  test('forgets a document: rows, room and connections', async () => {
    const { connect, log, rooms } = house()
    const ana = connect('board')
    await rooms.write(
      'board',
      updateOf((ydoc) => text(ydoc).insert(0, 'gone')),
    )
    await rooms.forget('board')
    expect(ana.closedWith()?.code).toBe(CLOSE.NOT_FOUND)
    expect(await log.load('board')).toEqual({ base: null, baseSequence: 0, updates: [] })
    expect(rooms.count().rooms).toBe(0)
  })

  test('drains: stores what is pending, closes with 1012, lets nobody in', async () => {
    const { clock, connect, log, rooms } = house()
    const ana = connect('board')
    await clock.advance(20)
    text(ana.ydoc).insert(0, 'last words')
    await rooms.drain()
    expect(ana.closedWith()?.code).toBe(CLOSE.RESTART)
    expect(ana.acknowledged()).toBe(2)
    expect((await log.load('board')).updates.length).toBe(1)
    expect(connect('board').closedWith()?.code).toBe(CLOSE.RESTART)
    expect(clock.waiting()).toBe(0)
  })
})
