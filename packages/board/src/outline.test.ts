import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './commands/add-note.ts'
import { addTheme } from './commands/add-theme.ts'
import { moveItems } from './commands/move-items.ts'
import { moveToTheme } from './commands/move-to-theme.ts'
import { swapInOutline } from './commands/swap-in-outline.ts'
import { readDebrief } from './debrief.ts'
import { boardText, outline, outlineOrder, readingOrder } from './outline.ts'
import { readBoard } from './read-item.ts'
import { cardsUpdate } from './seed.ts'

const me = {}
const boardOf = (places: readonly (readonly [number, number])[]) => {
  const ydoc = new Y.Doc()
  places.forEach((p, index) => {
    addNote(ydoc, me, { id: `n${index}`, p, color: 'sun', text: `${index}` }, Math.random)
  })
  return ydoc
}
const order = (ydoc: Y.Doc) => readingOrder(readBoard(ydoc).items).map((item) => item.id)

test('rows are read from the top, and in a row from the left', () => {
  expect(
    order(
      boardOf([
        [300, 40],
        [0, 300],
        [0, 60],
        [200, 310],
        [100, 0],
      ]),
    ),
  ).toEqual(['n2', 'n4', 'n0', 'n1', 'n3'])
})

test('moving one place up or down exchanges it with its neighbour and no other', () => {
  const whole = fc.integer({ min: 0, max: 600 })
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(whole, whole), { minLength: 2, maxLength: 9, selector: String }),
      fc.nat(),
      (places, pick) => {
        const ydoc = boardOf(places)
        const before = order(ydoc)
        const index = pick % before.length
        const id = before[index] ?? ''
        const went = swapInOutline(ydoc, me, id, 'down')
        expect(went).toBe(index < before.length - 1)
        const expected = [...before]
        if (went) expected.splice(index, 2, before[index + 1] ?? '', id)
        expect(order(ydoc)).toEqual(expected)
        expect(swapInOutline(ydoc, me, id, 'up')).toBe(went || index > 0)
      },
    ),
  )
})

test('two notes on one spot can be told apart', () => {
  const ydoc = boardOf([
    [0, 0],
    [0, 0],
  ])
  swapInOutline(ydoc, me, 'n0', 'down')
  expect(order(ydoc)).toEqual(['n1', 'n0'])
})

test('the outline has frames with what they hold, then the rest', () => {
  const ydoc = boardOf([
    [0, 0],
    [900, 900],
  ])
  addTheme(ydoc, me, { id: 'f', title: 'Silence helps' }, Math.random)
  moveToTheme(ydoc, me, 'n0', 'f')
  expect(
    outline(readBoard(ydoc).items).map((one) => [one.frame?.id ?? null, one.items.map((item) => item.id)]),
  ).toEqual([
    ['f', ['n0']],
    [null, ['n1']],
  ])
  expect(boardText(readBoard(ydoc).items)).toBe('Silence helps\n- 0\n\n- 1')
})

test('one goes through a board frame by frame, into each before what it holds, and comes to what lies in none at last', () => {
  const ydoc = boardOf([
    [5_000, 0],
    [0, 0],
    [40, 0],
  ])
  addTheme(ydoc, me, { id: 'left', title: 'Left' }, Math.random)
  addTheme(ydoc, me, { id: 'right', title: 'Right' }, Math.random)
  moveToTheme(ydoc, me, 'n2', 'right')
  moveToTheme(ydoc, me, 'n0', 'left')
  const way = () => outlineOrder(readBoard(ydoc).items).map(({ id }) => id)
  expect(way()).toEqual(['left', 'n0', 'right', 'n2', 'n1'])
  moveToTheme(ydoc, me, 'n1', 'left')
  expect(way()).toEqual(['left', 'n0', 'n1', 'right', 'n2'])
})

test('a moved frame takes along what lies in it, and a note dropped on a frame lies in it', () => {
  const ydoc = boardOf([[2000, 2000]])
  addTheme(ydoc, me, { id: 'f', title: '' }, Math.random)
  moveItems(ydoc, me, ['n0'], [-1900, -1900])
  moveItems(ydoc, me, ['f'], [1000, 10])
  const note = readBoard(ydoc).items.find((item) => item.id === 'n0')
  expect(note).toMatchObject({ frame: 'f', p: [1100, 110] })
  moveItems(ydoc, me, ['n0'], [-4000, 0])
  expect(readBoard(ydoc).items.find((item) => item.id === 'n0')?.frame).toBeNull()
})

test('a debrief is themes with their cards, and loose cards by round', () => {
  const ydoc = new Y.Doc()
  const seeds = [2, 1, 2].map((round, index) => ({
    id: `c${index}`,
    round,
    lens: 'plain',
    tag: 'felt',
    text: `${index}`,
  }))
  Y.applyUpdate(ydoc, cardsUpdate(Y.encodeStateAsUpdate(ydoc), seeds, Math.random) ?? new Uint8Array())
  addTheme(ydoc, me, { id: 'f', title: 'F' }, Math.random)
  moveToTheme(ydoc, me, 'c0', 'f')
  const { themes, rounds } = readDebrief(readBoard(ydoc).items)
  expect(themes.map((theme) => [theme.frame.text, theme.cards.map((card) => card.id)])).toEqual([['F', ['c0']]])
  expect(rounds.map(({ round, cards }) => [round, cards.map((card) => card.id)])).toEqual([
    [1, ['c1']],
    [2, ['c2']],
  ])
})
