import { describe, expect, test } from 'vitest'
import { house } from './testing/house.ts'
import { settle } from './testing/index.ts'

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
