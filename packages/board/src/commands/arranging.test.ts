import { describe, expect, test } from 'vitest'
import { readItem } from '../read-item.ts'
import { choicesFor } from '../style.ts'
import { boardOf, me } from '../testing/board-of.ts'
import { addFrame } from './add-frame.ts'
import { addShape } from './add-shape.ts'
import { alignItems } from './align-items.ts'
import { deleteItems } from './delete-items.ts'
import { distributeItems } from './distribute-items.ts'
import { groupItems } from './group-items.ts'
import { lockItems } from './lock-items.ts'
import { moveItems } from './move-items.ts'
import { putInFrame } from './put-in-frame.ts'
import { raise } from './raise.ts'
import { resizeItems } from './resize-items.ts'
import { restyleItems } from './restyle-items.ts'
import { rotateItems } from './rotate-items.ts'
import { sink } from './sink.ts'
import { stepOrder } from './step-order.ts'
import { ungroupItems } from './ungroup-items.ts'

describe('what is locked', () => {
  test('stays where and as it is until it is unlocked, and goes with its frame', () => {
    const { ydoc, random, at } = boardOf([0, 0])
    addFrame(ydoc, me, { id: 'f', p: [-100, -100] }, random)
    expect(lockItems(ydoc, me, ['n0', 'gone'], true)).toBe(true)
    expect(lockItems(ydoc, me, ['n0'], true)).toBe(false)
    const ids = ['n0']
    expect([
      moveItems(ydoc, me, ids, [5, 5]),
      deleteItems(ydoc, me, ids),
      restyleItems(ydoc, me, ids, { color: 'rose' }),
      rotateItems(ydoc, me, ids, 90),
      resizeItems(ydoc, me, new Map([['n0', { p: [1, 1], s: [50, 50] }]])),
      raise(ydoc, me, ids, random),
      putInFrame(ydoc, me, ids, null),
    ]).toEqual([false, false, false, false, false, false, false])
    moveItems(ydoc, me, ['f'], [7, 8])
    expect(at('n0')).toEqual([7, 8])
    lockItems(ydoc, me, ids, false)
    expect(moveItems(ydoc, me, ids, [5, 5])).toBe(true)
  })
})

describe('the pile', () => {
  test('items go to the top, to the bottom, and past what they overlap', () => {
    const { ydoc, random, order } = boardOf([0, 0], [1000, 0], [20, 20], [40, 40])
    raise(ydoc, me, ['n0', 'n1'], random)
    expect(order()).toEqual(['n2', 'n3', 'n0', 'n1'])
    sink(ydoc, me, ['n0', 'n3'], random)
    expect(order()).toEqual(['n3', 'n0', 'n2', 'n1'])
    // Past n2, which it overlaps, and not merely past its neighbour.
    stepOrder(ydoc, me, 'n3', 'forward', random)
    expect(order()).toEqual(['n0', 'n3', 'n2', 'n1'])
    expect(stepOrder(ydoc, me, 'n0', 'backward', random)).toBe(false)
  })
})

describe('arranging', () => {
  test('a group moves as one, and equal gaps are left', () => {
    const { ydoc, at } = boardOf([0, 0], [200, 300], [430, 90], [900, 700])
    groupItems(ydoc, me, ['n1', 'n2'], 'g')
    expect(alignItems(ydoc, me, ['n0', 'n1', 'n2'], 'top')).toBe(true)
    expect([at('n0'), at('n1'), at('n2')]).toEqual([
      [0, 0],
      [200, 210],
      [430, 0],
    ])
    ungroupItems(ydoc, me, ['n2'])
    expect(readItem(ydoc, 'n1')?.group).toBeNull()
    expect(distributeItems(ydoc, me, ['n0', 'n1', 'n3'], 'across')).toBe(true)
    expect([at('n0')?.[0], at('n1')?.[0], at('n3')?.[0]]).toEqual([0, 450, 900])
  })

  test('several things turn about the middle of them all, and four quarters bring them home', () => {
    const { ydoc, at } = boardOf([0, 0], [400, 200])
    rotateItems(ydoc, me, ['n0', 'n1'], 90)
    expect([at('n0'), at('n1')]).toEqual([
      [300, -100],
      [100, 300],
    ])
    for (let quarter = 0; quarter < 3; quarter += 1) rotateItems(ydoc, me, ['n0', 'n1'], 90)
    expect([at('n0'), at('n1'), readItem(ydoc, 'n1')?.turn]).toEqual([[0, 0], [400, 200], 0])
  })
})

describe('looks', () => {
  test('each kind takes what it can have of a style', () => {
    const { ydoc, random } = boardOf([0, 0])
    addShape(ydoc, me, { id: 's', form: 'ellipse', p: [300, 0] }, random)
    expect(restyleItems(ydoc, me, ['n0', 's'], { color: 'ink', letters: 'large', fill: 'full' })).toBe(true)
    expect(readItem(ydoc, 'n0')).toMatchObject({ color: 'sun', letters: 'large' })
    expect(readItem(ydoc, 's')).toMatchObject({ color: 'ink', letters: 'large', fill: 'full' })
    expect(restyleItems(ydoc, me, ['n0'], { fill: 'full', color: 'ink' })).toBe(false)
    expect([...choicesFor(['note', 'stamp'])]).toEqual(['color', 'letters', 'mark'])
  })
})
