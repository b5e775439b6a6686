import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { pasteItems } from '../commands/paste-items.ts'
import { resetBoard } from '../commands/reset-board.ts'
import { overlap } from '../geometry/rect.ts'
import { readBoard } from '../read-item.ts'
import { seeded } from '../testing/seeded.ts'
import { BOARD_TEMPLATES, templateSeeds } from './templates.ts'

const manner = () => {
  let made = 0
  const newId = () => {
    made += 1
    return `n${made}`
  }
  return { by: [100, 100] as const, newId, random: seeded(1) }
}

test.each(BOARD_TEMPLATES)('the template %s lays out named frames that do not touch', (template) => {
  const ydoc = new Y.Doc()
  pasteItems(
    ydoc,
    {},
    templateSeeds(template, (word) => `<${word}>`, ['heard', 'noticed', 'felt']),
    manner(),
  )
  const { items } = readBoard(ydoc)
  const frames = items.filter((item) => item.kind === 'frame')
  expect(frames.length > 0).toBe(template !== 'blank')
  expect(new Set(frames.map((one) => one.text)).size).toBe(frames.length)
  for (const a of frames) for (const b of frames) expect(a !== b && overlap(a, b)).toBe(false)
  for (const item of items) expect(item.text).not.toBe('')
})

test('lens columns are named by the lens', () => {
  expect(templateSeeds('lens', () => '', ['heard', 'felt']).map((seed) => seed.text)).toEqual(['heard', 'felt'])
})

test('a template laid over a board takes its place, and its arrow is tied to its frames', () => {
  const ydoc = new Y.Doc()
  const one = manner()
  pasteItems(
    ydoc,
    {},
    templateSeeds('four-tasks', (word) => word),
    one,
  )
  resetBoard(
    ydoc,
    {},
    templateSeeds('from-towards', (word) => word),
    one,
  )
  const { items } = readBoard(ydoc)
  expect(items.map((item) => item.text).sort()).toEqual(['from', 'step', 'towards'])
  const [from, to] = ['from', 'towards'].map((text) => items.find((item) => item.text === text)?.id)
  expect(items.find((item) => item.kind === 'connector')).toMatchObject({ from: { item: from }, to: { item: to } })
})
