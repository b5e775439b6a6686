import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from './close-codes.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { createMemoryLog } from './memory-log.ts'
import type { Problem } from './problem.ts'
import { createRooms } from './rooms.ts'
import { connectMemoryClient, createManualClock, settle } from './testing/index.ts'
import type { UpdateLog } from './update-log.ts'

function house(limits: Partial<Limits> = {}, log: UpdateLog = createMemoryLog()) {
  const clock = createManualClock()
  const problems: Problem[] = []
  const rooms = createRooms({ log, clock, limits, onProblem: (problem) => problems.push(problem) })
  return { clock, log, rooms, problems, connect: connectMemoryClient.bind(null, rooms) }
}

const text = (ydoc: Y.Doc) => ydoc.getText('text')

function updateOf(write: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = new Y.Doc()
  write(ydoc)
  return Y.encodeStateAsUpdate(ydoc)
}

function documentOf(update: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, update)
  return ydoc
}

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

  test('acknowledges an update only after it is stored, and tells nobody before', async () => {
    const log = createMemoryLog()
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: UpdateLog = { ...log, append: (rows) => gate.then(() => log.append(rows)) }
    const { clock, connect } = house({}, slow)
    const [ana, jo] = [connect('board'), connect('board')]
    await clock.advance(20)
    const before = ana.acknowledged()
    text(ana.ydoc).insert(0, 'heard')
    await clock.advance(1_000)
    expect(ana.acknowledged()).toBe(before)
    expect(text(jo.ydoc).toString()).toBe('')
    release()
    await clock.advance(20)
    expect(ana.acknowledged()).toBe(before + 1)
    expect(text(jo.ydoc).toString()).toBe('heard')
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
    for (let count = 0; count < 600; count++) {
      text(ana.ydoc).insert(0, 'x')
      if (count % 50 === 0) await clock.advance(20)
    }
    await clock.advance(20)
    const stored = await log.load('board')
    expect(stored.baseSequence).toBeGreaterThan(500)
    expect(text(jo.ydoc).length).toBe(600)
    text(jo.ydoc).insert(0, 'y')
    await clock.advance(20)
    expect(text(ana.ydoc).length).toBe(601)
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

describe('rights', () => {
  test('[P2] a reader who writes is refused and told; nothing is stored or passed on; the connection stays', async () => {
    const { clock, connect, log } = house()
    const [reader, jo] = [connect('board', { right: 'read' }), connect('board')]
    await settle()
    text(reader.ydoc).insert(0, 'no')
    await clock.advance(20)
    expect(reader.denied().length).toBe(1)
    expect(reader.closedWith()).toBeNull()
    expect(text(jo.ydoc).toString()).toBe('')
    expect((await log.load('board')).updates).toEqual([])
    text(jo.ydoc).insert(0, 'yes')
    await clock.advance(20)
    expect(text(reader.ydoc).toString()).toContain('yes')
  })

  test('a reader who only says what is known is not refused', async () => {
    const { clock, connect } = house()
    const ana = connect('board')
    await settle()
    text(ana.ydoc).insert(0, 'known')
    await clock.advance(20)
    const reader = connect('board', { right: 'read', ydoc: documentOf(Y.encodeStateAsUpdate(ana.ydoc)) })
    await clock.advance(20)
    expect(reader.denied()).toEqual([])
    expect(reader.acknowledged()).toBe(1)
  })

  test('[P2] an upgrade is in force at once and brings in what was refused', async () => {
    const { clock, connect } = house()
    const [ana, jo] = [connect('board', { right: 'read' }), connect('board')]
    await settle()
    text(ana.ydoc).insert(0, 'refused first')
    await clock.advance(20)
    const acknowledged = ana.acknowledged()
    ana.connection.setRight('write')
    await clock.advance(20)
    expect(text(jo.ydoc).toString()).toBe('refused first')
    expect(ana.acknowledged()).toBe(acknowledged + 2)
  })

  test('what follows a refused write is not acknowledged before the refused one is stored', async () => {
    const { clock, connect } = house()
    const ana = connect('board')
    await clock.advance(20)
    const acknowledged = ana.acknowledged()
    ana.connection.setRight('read')
    text(ana.ydoc).insert(0, 'refused')
    await clock.advance(20)
    expect(ana.denied().length).toBe(1)
    const nothingNew = new Uint8Array([0, 2, 2, 0, 0])
    ana.say(nothingNew)
    await clock.advance(20)
    expect(ana.acknowledged()).toBe(acknowledged)
    ana.connection.setRight('write')
    text(ana.ydoc).insert(0, 'later')
    await clock.advance(20)
    expect(ana.acknowledged()).toBe(acknowledged + 4)
  })

  test('[P2] whoever loses the document is out at once', async () => {
    const { clock, connect, rooms } = house()
    const [ana, jo] = [connect('board'), connect('board')]
    await settle()
    ana.connection.setRight('none')
    expect(ana.closedWith()?.code).toBe(CLOSE.FORBIDDEN)
    text(jo.ydoc).insert(0, 'unheard')
    await clock.advance(20)
    expect(text(ana.ydoc).toString()).toBe('')
    expect(rooms.count().connections).toBe(1)
  })

  test('a right lost while the document is being read is lost', async () => {
    const { clock, connect } = house()
    const ana = connect('board')
    ana.connection.setRight('none')
    await clock.advance(20)
    expect(ana.closedWith()?.code).toBe(CLOSE.FORBIDDEN)
    expect(ana.frames).toEqual([])
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

describe('what goes wrong', () => {
  test('a log that fails for a while: nothing is acknowledged, then everything', async () => {
    const log = createMemoryLog()
    let broken = true
    const flaky: UpdateLog = {
      ...log,
      append: (rows) => (broken ? Promise.reject(new Error('full')) : log.append(rows)),
    }
    const { clock, connect, problems } = house({}, flaky)
    const [ana, jo] = [connect('board'), connect('board')]
    await settle()
    text(ana.ydoc).insert(0, 'kept')
    await clock.advance(120)
    expect(ana.acknowledged()).toBe(1)
    expect(text(jo.ydoc).toString()).toBe('')
    expect(problems[0]?.kind).toBe('append-failed')
    broken = false
    await clock.advance(10_000)
    expect(ana.acknowledged()).toBe(2)
    expect(text(jo.ydoc).toString()).toBe('kept')
  })

  test('a log that keeps failing: writers are sent away to come back, readers stay, nothing is lost when it recovers', async () => {
    const log = createMemoryLog()
    let broken = true
    const flaky: UpdateLog = {
      ...log,
      append: (rows) => (broken ? Promise.reject(new Error('full')) : log.append(rows)),
    }
    const { clock, connect, rooms } = house({}, flaky)
    const [ana, reader] = [connect('board'), connect('board', { right: 'read' })]
    await settle()
    text(ana.ydoc).insert(0, 'kept')
    const written = rooms.write(
      'other',
      updateOf((ydoc) => text(ydoc).insert(0, 'x')),
    )
    const refused = expect(written).rejects.toThrow()
    await clock.advance(10_000)
    await refused
    expect(ana.closedWith()?.code).toBe(CLOSE.TRY_LATER)
    expect(reader.closedWith()).toBeNull()
    const bo = connect('third')
    await settle()
    text(bo.ydoc).insert(0, 'unaccepted')
    expect(bo.closedWith()?.code).toBe(CLOSE.TRY_LATER)
    broken = false
    await clock.advance(10_000)
    expect(text(reader.ydoc).toString()).toBe('kept')
    expect(text(documentOf(await rooms.read('other'))).toString()).toBe('x')
  })

  test('a document that cannot be read sends its people away to come back, and opens once it can', async () => {
    const log = createMemoryLog()
    let broken = true
    const flaky: UpdateLog = { ...log, load: (doc) => (broken ? Promise.reject(new Error('gone')) : log.load(doc)) }
    const { connect } = house({}, flaky)
    const ana = connect('board')
    await settle()
    expect(ana.closedWith()?.code).toBe(CLOSE.TRY_LATER)
    broken = false
    const again = connect('board')
    await settle()
    expect(again.closedWith()).toBeNull()
    expect(again.frames.length).toBeGreaterThan(0)
  })

  test('a compaction that fails leaves the room as it was', async () => {
    const log = createMemoryLog()
    const flaky: UpdateLog = { ...log, compact: () => Promise.reject(new Error('locked')) }
    const { clock, connect, problems, rooms } = house({}, flaky)
    const ana = connect('board')
    await settle()
    text(ana.ydoc).insert(0, 'kept')
    await clock.advance(20)
    await expect(rooms.compact('board')).rejects.toThrow()
    expect(problems.map(({ kind }) => kind)).toEqual(['compaction-failed'])
    const late = connect('board')
    expect(text(late.ydoc).toString()).toBe('kept')
  })
})

describe('limits', () => {
  test('a frame that is too large closes with 4413', async () => {
    const { connect } = house({ frameBytes: 100 })
    const ana = connect('board')
    await settle()
    ana.say(new Uint8Array(101))
    expect(ana.closedWith()?.code).toBe(CLOSE.TOO_LARGE)
  })

  test('a document that is full closes its writer with 4413 and stays as it was', async () => {
    const { clock, connect, rooms } = house({ documentBytes: 100 })
    const ana = connect('board')
    await settle()
    text(ana.ydoc).insert(0, 'small')
    await clock.advance(20)
    text(ana.ydoc).insert(0, 'x'.repeat(200))
    expect(ana.closedWith()?.code).toBe(CLOSE.TOO_LARGE)
    expect(text(documentOf(await rooms.read('board'))).toString()).toBe('small')
  })

  test('a flood closes with 4429, a burst does not', async () => {
    const { clock, connect } = house({ messagesPerSecond: 10, messageBurst: 50 })
    const ana = connect('board')
    await settle()
    for (let count = 0; count < 40; count++) text(ana.ydoc).insert(0, 'x')
    expect(ana.closedWith()).toBeNull()
    await clock.advance(5_000)
    for (let count = 0; count < 40; count++) text(ana.ydoc).insert(0, 'x')
    expect(ana.closedWith()).toBeNull()
    for (let count = 0; count < 40; count++) text(ana.ydoc).insert(0, 'x')
    expect(ana.closedWith()?.code).toBe(CLOSE.TOO_MANY)
  })

  test('a slow reader is not buffered for: it gets one merged frame later', async () => {
    const { clock, connect } = house()
    const [ana, slow] = [connect('board'), connect('board')]
    await clock.advance(100)
    slow.setBuffered(defaultLimits.bufferedBytes + 1)
    const heard = slow.frames.length
    for (let count = 0; count < 20; count++) {
      text(ana.ydoc).insert(0, 'x')
      await clock.advance(50)
    }
    expect(slow.frames.length).toBe(heard)
    slow.setBuffered(0)
    await clock.advance(200)
    expect(text(slow.ydoc).length).toBe(20)
    expect(slow.frames.length).toBe(heard + 1)
  })

  test('a reader that takes nothing is let go with 1013, one that takes a little is not', async () => {
    const { clock, connect } = house({ stalledMilliseconds: 1_000 })
    const [ana, stalled, slow] = [connect('board'), connect('board'), connect('board')]
    await clock.advance(100)
    let buffered = 10 * defaultLimits.bufferedBytes
    stalled.setBuffered(buffered)
    slow.setBuffered(buffered)
    for (let count = 0; count < 20; count++) {
      text(ana.ydoc).insert(0, 'x')
      buffered -= 1_000
      slow.setBuffered(buffered)
      await clock.advance(100)
    }
    expect(stalled.closedWith()?.code).toBe(CLOSE.TRY_LATER)
    expect(slow.closedWith()).toBeNull()
  })
})

describe('bad frames', () => {
  const bad: Record<string, number[]> = {
    'an empty frame': [],
    'an unknown type': [9, 1, 2],
    'an acknowledgement from a client': [4, 1],
    'a truncated length': [0, 2, 0x80],
    'a length beyond the frame': [0, 2, 200, 1, 2],
    'an update that is none': [0, 2, 3, 9, 9, 9],
    'something behind the message': [0, 2, 2, 0, 0, 7],
    'presence that is no JSON': [1, 6, 1, 5, 1, 2, 123, 98],
  }
  test.each(Object.entries(bad))('%s closes its connection with 4409; the room goes on', async (_name, frame) => {
    const { clock, connect } = house()
    const [ana, jo, hostile] = [connect('board'), connect('board'), connect('board')]
    await settle()
    hostile.say(new Uint8Array(frame))
    expect(hostile.closedWith()?.code).toBe(CLOSE.MALFORMED)
    text(ana.ydoc).insert(0, 'on')
    await clock.advance(20)
    expect(text(jo.ydoc).toString()).toBe('on')
  })
})

describe('presence', () => {
  test('reaches the others once a tick, the newest of each, and never its sender', async () => {
    const { clock, connect } = house()
    const [ana, jo] = [connect('board'), connect('board')]
    await clock.advance(100)
    const heard = [ana.frames.length, jo.frames.length]
    for (let step = 1; step <= 10; step++) ana.appear({ x: step }, step)
    await clock.advance(40)
    expect(jo.present().get(ana.ydoc.clientID)).toEqual({ x: 10 })
    expect([ana.frames.length, jo.frames.length]).toEqual([heard[0], (heard[1] ?? 0) + 1])
  })

  test('goes when its connection goes, and joiners get who is there', async () => {
    const { clock, connect } = house()
    const [ana, jo] = [connect('board'), connect('board')]
    await settle()
    ana.appear({ here: true }, 1)
    await clock.advance(100)
    expect(connect('board').present().get(ana.ydoc.clientID)).toEqual({ here: true })
    ana.vanish()
    await clock.advance(100)
    expect(jo.present().size).toBe(0)
    expect(connect('board').present().size).toBe(0)
  })

  test('an echo, be it late, brings nobody back, and nobody speaks for another', async () => {
    const { clock, connect } = house()
    const [ana, jo, bo] = [connect('board'), connect('board'), connect('board')]
    await settle()
    ana.appear({ name: 'ana' }, 3)
    await clock.advance(100)
    jo.appear({ name: 'not ana' }, 9, ana.ydoc.clientID)
    jo.appear(null, 9, ana.ydoc.clientID)
    await clock.advance(100)
    expect(bo.present().get(ana.ydoc.clientID)).toEqual({ name: 'ana' })
    ana.vanish()
    jo.appear({ name: 'ana' }, 3, ana.ydoc.clientID)
    await clock.advance(100)
    expect(bo.present().size).toBe(0)
  })

  test('a person who comes back before the old socket is gone stays present', async () => {
    const { clock, connect } = house()
    const jo = connect('board')
    const old = connect('board', { person: 'ana' })
    await settle()
    old.appear({ at: 1 }, 1)
    const back = connect('board', { person: 'ana', ydoc: old.ydoc })
    back.appear({ at: 2 }, 2)
    await clock.advance(100)
    old.vanish()
    await clock.advance(100)
    expect(jo.present().get(old.ydoc.clientID)).toEqual({ at: 2 })
  })

  test('in a full room the tick stretches to keep the byte budget', async () => {
    const { clock, connect } = house({ presenceBytesPerSecond: 1_000 })
    const people = Array.from({ length: 20 }, () => connect('board'))
    await clock.advance(100)
    const [first] = people
    const before = first?.frames.reduce((sum, { length }) => sum + length, 0) ?? 0
    for (let step = 1; step <= 200; step++) {
      for (const person of people) person.appear({ cursor: [step, step] }, step)
      await clock.advance(50)
    }
    const after = first?.frames.reduce((sum, { length }) => sum + length, 0) ?? 0
    expect(after - before).toBeLessThan(12_000)
    expect(first?.present().size).toBe(19)
  })

  test('[P3] where it is switched off, nothing goes in or out', async () => {
    const { clock, connect } = house()
    const ana = connect('board')
    const quiet = connect('board', { presence: false })
    await settle()
    ana.appear({ typing: true }, 1)
    quiet.appear({ typing: true }, 1)
    await clock.advance(100)
    expect(ana.present().size).toBe(0)
    expect(quiet.present().size).toBe(0)
  })
})
