import { describe, expect, test } from 'vitest'
import { createMemoryLog } from './memory-log.ts'
import { createRooms } from './rooms.ts'
import { house, text } from './testing/house.ts'
import { connectMemoryClient, createManualClock, settle } from './testing/index.ts'
import type { UpdateLog } from './update-log.ts'

/** A log whose disk takes nothing before it is released. */
function slowLog(): { readonly log: UpdateLog; release(): void } {
  const log = createMemoryLog()
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  return { log: { ...log, append: (rows) => gate.then(() => log.append(rows)) }, release: () => release() }
}

describe('a room tells at once and acknowledges what is stored', () => {
  test('a slow disk holds up nobody’s board, and nothing is acknowledged before it has answered', async () => {
    const { log, release } = slowLog()
    const { clock, connect } = house({}, log)
    const [ana, jo] = [connect('board'), connect('board')]
    await clock.advance(20)
    const before = ana.acknowledged()
    text(ana.ydoc).insert(0, 'heard')
    await clock.advance(1_000)
    expect(text(jo.ydoc).toString()).toBe('heard')
    expect(ana.acknowledged()).toBe(before)
    release()
    await clock.advance(20)
    expect(ana.acknowledged()).toBe(before + 1)
  })

  test('who was told before it was stored is not told again', async () => {
    const { log, release } = slowLog()
    const { clock, connect } = house({}, log)
    const [ana, bo, jo] = [connect('board'), connect('board'), connect('board')]
    await clock.advance(100)
    const heard = [ana.frames.length, jo.frames.length]
    text(ana.ydoc).insert(0, 'one')
    await clock.advance(100)
    text(bo.ydoc).insert(0, 'two')
    await clock.advance(100)
    expect([ana.frames.length, jo.frames.length]).toEqual([(heard[0] ?? 0) + 1, (heard[1] ?? 0) + 2])
    release()
    await clock.advance(100)
    // Only the author's acknowledgement is new.
    expect([ana.frames.length, jo.frames.length]).toEqual([(heard[0] ?? 0) + 2, (heard[1] ?? 0) + 2])
  })

  test('who comes between the telling and the storing gets everything, in whatever order it came', async () => {
    const { log, release } = slowLog()
    const { clock, connect } = house({}, log)
    const ana = connect('board')
    await clock.advance(20)
    text(ana.ydoc).insert(0, 'early')
    await clock.advance(20)
    const late = connect('board')
    await settle()
    // It builds on what the late one has not got yet, and waits there for it.
    text(ana.ydoc).insert(5, ' and on')
    await clock.advance(20)
    expect(text(late.ydoc).toString()).toBe('')
    release()
    await clock.advance(20)
    expect(text(late.ydoc).toString()).toBe('early and on')
  })

  test('what was told and never stored comes back from those who were told', async () => {
    const log = createMemoryLog()
    let broken = true
    const failing: UpdateLog = {
      ...log,
      append: (rows) => (broken ? Promise.reject(new Error('full')) : log.append(rows)),
    }
    const before = house({}, failing)
    const [ana, jo] = [before.connect('board'), before.connect('board')]
    await settle()
    text(ana.ydoc).insert(0, 'told, not stored')
    await before.clock.advance(20)
    // The server dies with it, and its author with it; the one who was told gives it back.
    broken = false
    const after = house({}, failing)
    after.connect('board', { ydoc: jo.ydoc })
    await after.clock.advance(20)
    expect(text(after.connect('board').ydoc).toString()).toBe('told, not stored')
    expect((await log.load('board')).updates.length).toBe(1)
  })

  test('presence that has to wait for its budget waits for a timer, not in a loop', async () => {
    let turns = 0
    const manual = createManualClock()
    const clock = {
      ...manual,
      soon(task: () => void) {
        turns += 1
        return manual.soon(task)
      },
    }
    const rooms = createRooms({ log: createMemoryLog(), clock, limits: { presenceBytesPerSecond: 100 } })
    const [ana, jo] = [connectMemoryClient(rooms, 'board'), connectMemoryClient(rooms, 'board')]
    await clock.advance(1_000)
    ana.appear({ at: 1 }, 1)
    await clock.advance(1)
    turns = 0
    ana.appear({ at: 2 }, 2)
    await clock.advance(50)
    expect(jo.present().get(ana.ydoc.clientID)).toEqual({ at: 1 })
    expect(turns).toBeLessThan(3)
    await clock.advance(1_000)
    expect(jo.present().get(ana.ydoc.clientID)).toEqual({ at: 2 })
  })

  test('whose socket breaks while others’ moves are told is gone for the others, too', async () => {
    const { clock, connect, rooms } = house()
    const ana = connect('board')
    let broken = false
    const transport = {
      send() {
        if (broken) throw new Error('The line is cut.')
      },
      bufferedAmount: () => 0,
      close() {},
    }
    const bo = rooms.connect('board', transport, { right: 'write', ack: false, person: 'bo' })
    const jo = connect('board')
    await clock.advance(100)
    // Awareness of 12 bytes, one client: 7, at its clock 1, with 8 bytes of JSON.
    bo.receive(new Uint8Array([1, 12, 1, 7, 1, 8, ...new TextEncoder().encode('{"at":1}')]))
    await clock.advance(100)
    expect(jo.present().get(7)).toEqual({ at: 1 })
    broken = true
    ana.appear({ at: 2 }, 1)
    await clock.advance(100)
    expect(jo.present().has(7)).toBe(false)
  })
})
