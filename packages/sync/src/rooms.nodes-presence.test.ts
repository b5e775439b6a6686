import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMemoryBus, type Fate } from './testing/memory-bus.ts'
import { town } from './testing/town.ts'

const at = (clock: number) => ({ at: clock })

describe('presence over nodes', () => {
  test('people see each other come, move and go', async () => {
    const { clock, one, two } = town()
    const [ana, jo] = [one.connect('board'), two.connect('board')]
    await clock.advance(100)
    ana.appear(at(1), 1)
    await clock.advance(200)
    expect(jo.present().get(ana.ydoc.clientID)).toEqual(at(1))
    ana.appear(at(2), 2)
    jo.appear(at(9), 1)
    await clock.advance(200)
    expect(jo.present().get(ana.ydoc.clientID)).toEqual(at(2))
    expect(ana.present().get(jo.ydoc.clientID)).toEqual(at(9))
    ana.vanish()
    await clock.advance(200)
    expect(jo.present().has(ana.ydoc.clientID)).toBe(false)
  })

  test('who comes later, on a node that had nobody, sees who is there', async () => {
    const { clock, one, two } = town()
    const ana = one.connect('board')
    ana.appear(at(1), 1)
    await clock.advance(1_000)
    const jo = two.connect('board')
    await clock.advance(200)
    expect(jo.present().get(ana.ydoc.clientID)).toEqual(at(1))
  })

  test('nobody speaks for another person’s client through another node', async () => {
    const { clock, one, two } = town()
    const [ana, jo, kim] = [one.connect('board'), two.connect('board'), one.connect('board')]
    await clock.advance(100)
    ana.appear(at(1), 1)
    await clock.advance(200)
    jo.appear({ forged: true }, 5, ana.ydoc.clientID)
    await clock.advance(200)
    expect(kim.present().get(ana.ydoc.clientID)).toEqual(at(1))
  })

  test.each([1, 2])('who changes nodes stays present, with clock %i at the new one', async (again) => {
    const { clock, one, two, three } = town()
    const watchers = [one.connect('board'), two.connect('board'), three.connect('board')]
    const ydoc = new Y.Doc()
    const before = one.connect('board', { ydoc, person: 'ana' })
    await clock.advance(100)
    before.appear(at(1), 1)
    await clock.advance(200)
    const after = two.connect('board', { ydoc, person: 'ana' })
    after.appear(at(again), again)
    await clock.advance(200)
    before.vanish()
    await clock.advance(200)
    for (const watcher of watchers.slice(1)) expect(watcher.present().get(ydoc.clientID)).toEqual(at(again))
    after.appear(at(3), 3)
    await clock.advance(200)
    for (const watcher of watchers) expect(watcher.present().get(ydoc.clientID)).toEqual(at(3))
  })

  test('a node that leaves takes its people along, and one that died within 20 seconds', async () => {
    let dead = false
    const { clock, one, two, three } = town({ bus: createMemoryBus((): Fate => (dead ? 'never' : 'now')) })
    const [ana, jo, kim] = [one.connect('board'), two.connect('board'), three.connect('board')]
    await clock.advance(100)
    for (const client of [ana, jo]) client.appear(at(1), 1)
    await clock.advance(200)
    expect(kim.present().size).toBe(2)
    await one.rooms.drain()
    await clock.advance(200)
    expect([...kim.present().keys()]).toEqual([jo.ydoc.clientID])
    dead = true
    await clock.advance(20_000)
    expect(kim.present().size).toBe(0)
    dead = false
    await clock.advance(5_000)
    bringBack()
    await clock.advance(200)
    expect([...kim.present().keys()]).toEqual([jo.ydoc.clientID])

    function bringBack() {
      jo.appear(at(2), 2)
    }
  })

  test('who went while the bus was away is gone when it is back, and who came is there', async () => {
    const bus = createMemoryBus()
    const { clock, one, two } = town({ bus })
    const [ana, kim, jo] = [one.connect('board'), one.connect('board'), two.connect('board')]
    await clock.advance(100)
    ana.appear(at(1), 1)
    await clock.advance(200)
    bus.setConnected(false)
    ana.vanish()
    kim.appear(at(1), 1)
    await clock.advance(2_000)
    expect([...jo.present().keys()]).toEqual([ana.ydoc.clientID])
    bus.setConnected(true)
    await clock.advance(200)
    expect([...jo.present().keys()]).toEqual([kim.ydoc.clientID])
  })

  test('costs a recipient no more bytes than its budget, wherever people are', async () => {
    const presenceBytesPerSecond = 4_096
    const { clock, one, two } = town({ limits: { presenceBytesPerSecond } })
    const jo = two.connect('board')
    const people = [one, two].flatMap((node) => Array.from({ length: 20 }, () => node.connect('board')))
    await clock.advance(100)
    const before = jo.frames.length
    for (let step = 1; step <= 100; step++) {
      for (const person of people) person.appear({ words: 'x'.repeat(100), step }, step)
      await clock.advance(100)
    }
    const bytes = jo.frames.slice(before).reduce((sum, { length }) => sum + length, 0)
    // Ten seconds, and one tick of everybody that may begin at once.
    expect(bytes).toBeLessThan(10 * presenceBytesPerSecond + 2 * 40 * 130)
    expect(jo.present().size).toBe(40)
  })
})
