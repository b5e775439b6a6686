import { expect, test } from 'vitest'
import { createTally, dueIn } from './others-tally.ts'

const change = (changed: readonly string[], removed: readonly string[] = [], local = false) => ({
  ...{ changed: new Set(changed), removed: new Set(removed), local },
})

test('what others add, change and delete is counted once each, and given out once', () => {
  const tally = createTally(['old', 'gone'])
  tally.take(change(['new']))
  tally.take(change(['new', 'old']))
  tally.take(change(['old']))
  expect(tally.take(change([], ['gone']))).toBe(true)
  expect(tally.give()).toEqual({ added: ['new'], changed: ['old'], deleted: 1 })
  expect(tally.give()).toEqual({ added: [], changed: [], deleted: 0 })
  tally.take(change(['new']))
  expect(tally.give()).toEqual({ added: [], changed: ['new'], deleted: 0 })
})

test('one’s own changes are no news, and neither is what one took away again oneself', () => {
  const tally = createTally([])
  expect(tally.take(change(['mine'], [], true))).toBe(false)
  tally.take(change(['theirs']))
  expect(tally.take(change([], ['theirs'], true))).toBe(false)
  expect(tally.take(change(['mine']))).toBe(true)
  expect(tally.give()).toEqual({ added: [], changed: ['mine'], deleted: 0 })
})

test('what came and went is not told, and what went and came back has changed', () => {
  const tally = createTally(['there'])
  tally.take(change(['brief']))
  tally.take(change([], ['brief', 'there', 'never seen']))
  tally.take(change(['there']))
  expect(tally.give()).toEqual({ added: [], changed: ['there'], deleted: 0 })
})

test('words are gathered for a moment, and never come close upon each other', () => {
  const gather = dueIn(100_000, -Infinity)
  expect(gather).toBeGreaterThan(0)
  // Thirty changes in ten seconds are at most two words.
  const second = 100_000 + gather + dueIn(100_000 + gather, 100_000 + gather)
  expect(second - 100_000).toBeGreaterThan(10_000)
  expect(dueIn(200_000, 100_000)).toBe(gather)
})
