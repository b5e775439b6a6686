import { describe, expect, test } from 'vitest'
import { readItem } from '../read-item.ts'
import { boardOf, me } from '../testing/board-of.ts'
import { createUndo } from '../undo.ts'
import { connect } from './connect.ts'
import { deleteItems } from './delete-items.ts'
import { moveItems } from './move-items.ts'
import { reconnect } from './reconnect.ts'

describe('connectors', () => {
  const tied = () => {
    const board = boardOf([0, 0], [400, 0], [800, 0])
    const from = { item: 'n0', anchor: 'right' } as const
    connect(board.ydoc, me, { id: 'c', from, to: { item: 'n1', anchor: 'left' } }, board.random)
    return board
  }

  test('one between two things that go goes with them; of one that is tied to one of them, that end stays where it was', () => {
    const { ydoc } = tied()
    moveItems(ydoc, me, ['n1'], [0, 100])
    deleteItems(ydoc, me, ['n1'])
    expect(readItem(ydoc, 'c')).toMatchObject({ from: { item: 'n0' }, to: { point: [400, 172] } })
    const both = tied()
    deleteItems(both.ydoc, me, ['n0', 'n1'])
    expect(readItem(both.ydoc, 'c')).toBeNull()
  })

  test('undoing the deletion ties it again', () => {
    const { ydoc } = tied()
    const undo = createUndo(ydoc, me)
    deleteItems(ydoc, me, ['n1'])
    undo.undo()
    expect(readItem(ydoc, 'c')).toMatchObject({ to: { item: 'n1', anchor: 'left' } })
  })

  test('an end is tied elsewhere, but not to what the other end is tied to', () => {
    const { ydoc } = tied()
    expect(reconnect(ydoc, me, 'c', 'to', { item: 'n0', anchor: 'auto' })).toBe(false)
    expect(reconnect(ydoc, me, 'c', 'to', { item: 'n2', anchor: 'auto' })).toBe(true)
    expect(readItem(ydoc, 'c')).toMatchObject({ s: [616, 0], to: { item: 'n2' } })
    expect(reconnect(ydoc, me, 'c', 'from', { point: [0, 500] })).toBe(true)
    moveItems(ydoc, me, ['c'], [10, 10])
    expect(readItem(ydoc, 'c')).toMatchObject({ from: { point: [10, 510] }, to: { item: 'n2' } })
  })
})
