import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPeer } from './awareness.ts'

test('whatever another client says of itself, it is a peer that can be drawn or none', () => {
  const said = fc.oneof(fc.anything(), fc.record({ name: fc.anything(), color: fc.anything() }))
  const does = fc.oneof(
    fc.anything(),
    fc.record({ cursor: fc.anything(), carried: fc.anything(), editing: fc.anything(), caret: fc.anything() }),
  )
  fc.assert(
    fc.property(said, does, (person, board) => {
      const peer = readPeer(7, { person, board })
      if (peer === null) return
      expect(peer.name.length).toBeGreaterThan(0)
      for (const value of peer.cursor ?? []) expect(Number.isFinite(value)).toBe(true)
    }),
  )
})

test('a peer is read as it was told', () => {
  const carried = { ids: ['a'], from: [1, 2], by: [3, 4] }
  const doing = {
    cursor: [5, 6],
    carried,
    editing: 'a',
    caret: ['4:2', 'end'],
    pointing: false,
    leading: { p: [0, 0], s: [9, 9] },
    following: 3,
  }
  const state = { person: { name: 'Ana', color: 'rose' }, board: doing }
  const peer = { client: 7, name: 'Ana', color: 'rose', ...doing }
  expect(readPeer(7, state)).toEqual(peer)
})
