import { describe, expect, test } from 'vitest'
import { CLOSE } from './close-codes.ts'
import { createMemoryLog } from './memory-log.ts'
import { documentOf, house, text, updateOf } from './testing/house.ts'
import { settle } from './testing/index.ts'
import type { UpdateLog } from './update-log.ts'

describe('what goes wrong', () => {
  test('a log that fails for a while: others see what is written, nothing is acknowledged, then everything', async () => {
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
    expect(text(jo.ydoc).toString()).toBe('kept')
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
