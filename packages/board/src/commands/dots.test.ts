import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf, me } from '../testing/board-of.ts'
import { dotsLeft, readDots, readVote } from '../votes/read-vote.ts'
import { watchVotes } from '../votes/watch-votes.ts'
import { castDot } from './cast-dot.ts'
import { deleteItems } from './delete-items.ts'
import { endVote } from './end-vote.ts'
import { startVote } from './start-vote.ts'
import { takeBackDot } from './take-back-dot.ts'

describe('dots', () => {
  test('are given within a budget, taken back, and gone with what they lie on', () => {
    const { ydoc } = boardOf([0, 0], [300, 0])
    let told = 0
    const stop = watchVotes(ydoc, () => {
      told += 1
    })
    const dot = { person: 'ana', item: 'n0' }
    expect(castDot(ydoc, me, dot)).toBe(false)
    startVote(ydoc, me, { round: 'first', budget: 2 })
    expect([castDot(ydoc, me, dot), castDot(ydoc, me, dot), castDot(ydoc, me, dot)]).toEqual([true, true, false])
    expect(castDot(ydoc, me, { person: 'bo', item: 'n1' })).toBe(true)
    expect(castDot(ydoc, me, { person: 'bo', item: 'gone' })).toBe(false)
    expect(takeBackDot(ydoc, me, dot)).toBe(true)
    expect([dotsLeft(ydoc, 'ana'), dotsLeft(ydoc, 'bo')]).toEqual([1, 1])
    const vote = readVote(ydoc) ?? { round: '', budget: 0 }
    expect([...readDots(ydoc, vote).byItem]).toEqual([
      ['n0', 1],
      ['n1', 1],
    ])
    deleteItems(ydoc, me, ['n1'])
    expect(readDots(ydoc, vote).byItem.has('n1')).toBe(false)
    expect(dotsLeft(ydoc, 'bo')).toBe(2)
    expect(endVote(ydoc, me)).toBe(true)
    expect(castDot(ydoc, me, dot)).toBe(false)
    stop()
    expect(told).toBe(6)
  })

  test('given on two devices that were apart they count up to the budget, the same for everyone', () => {
    const { ydoc } = boardOf([0, 0], [300, 0])
    startVote(ydoc, me, { round: 'r', budget: 1 })
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
    castDot(ydoc, me, { person: 'ana', item: 'n1' })
    castDot(other, me, { person: 'ana', item: 'n0' })
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
    for (const doc of [ydoc, other]) expect([...readDots(doc, { round: 'r', budget: 1 }).byItem]).toEqual([['n0', 1]])
  })
})
