import { describe, expect, test } from 'vitest'
import { CLOSE } from './close-codes.ts'
import { defaultLimits } from './limits.ts'
import { documentOf, house, text } from './testing/house.ts'
import { settle } from './testing/index.ts'

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
