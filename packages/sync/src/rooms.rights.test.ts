import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from './close-codes.ts'
import { documentOf, house, text } from './testing/house.ts'
import { settle } from './testing/index.ts'

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
