import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Clocks } from './clocks.ts'

const ranges = fc.array(
  fc.record({
    client: fc.constantFrom(3, 200, 4_000_000_000),
    from: fc.nat(60),
    length: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 40 },
)

describe('clocks', () => {
  test('know what a plain set of clocks knows', () => {
    fc.assert(
      fc.property(ranges, ranges, (added, asked) => {
        const clocks = new Clocks()
        const plain = new Set<string>()
        for (const { client, from, length } of added) {
          const each = Array.from({ length }, (_, at) => `${client}/${from + at}`)
          expect(clocks.add([{ client, from, to: from + length }])).toBe(each.some((clock) => !plain.has(clock)))
          for (const clock of each) plain.add(clock)
        }
        for (const { client, from, length } of asked) {
          const each = Array.from({ length }, (_, at) => `${client}/${from + at}`)
          expect(clocks.hold([{ client, from, to: from + length }])).toBe(each.every((clock) => plain.has(clock)))
        }
        for (const [client, clock] of Y.decodeStateVector(clocks.stateVector())) {
          expect(plain.has(`${client}/${clock - 1}`)).toBe(true)
          expect(plain.has(`${client}/${clock}`)).toBe(false)
        }
      }),
    )
  })

  test('are held by a state vector that counts them all, and by no lesser one', () => {
    const clocks = new Clocks()
    clocks.add([{ client: 7, from: 0, to: 9 }])
    expect(clocks.heldBy(new Map([[7, 9]]))).toBe(true)
    expect(clocks.heldBy(new Map([[7, 8]]))).toBe(false)
    clocks.add([{ client: 7, from: 12, to: 13 }])
    expect(clocks.heldBy(new Map([[7, 13]]))).toBe(false)
  })

  test('written as deletions delete just that', () => {
    const ydoc = new Y.Doc()
    ydoc.getText('text').insert(0, 'a secret and a rest')
    const clocks = new Clocks()
    clocks.add([{ client: ydoc.clientID, from: 0, to: 8 }])
    Y.applyUpdate(ydoc, clocks.asDeletions())
    expect(ydoc.getText('text').toString()).toBe(' and a rest')
  })

  test('write the state vector as Yjs does', () => {
    const ydoc = new Y.Doc()
    ydoc.getText('text').insert(0, 'x'.repeat(300))
    const clocks = new Clocks()
    clocks.add([{ client: ydoc.clientID, from: 0, to: 300 }])
    clocks.add([{ client: 7, from: 5, to: 9 }])
    expect(clocks.stateVector()).toEqual(Y.encodeStateVector(ydoc))
  })
})
