import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addNote } from './commands/add-note.ts'
import { addTheme } from './commands/add-theme.ts'
import { moveToTheme } from './commands/move-to-theme.ts'
import { setField } from './fields.ts'
import { overlap } from './geometry/rect.ts'
import { LAYOUT_VERSION } from './layout.ts'
import { readBoardBytes } from './read-bytes.ts'
import { readBoard } from './read-item.ts'
import { blankBoard, type CardSeed, cardsUpdate, groupCardsUpdate } from './seed.ts'
import { rawFields } from './testing/raw-item.ts'

const cards = (count: number, round = 1): CardSeed[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `card-${round}-${index}`,
    round,
    lens: 'plain',
    tag: 'heard',
    text: `observation ${round}.${index}`,
  }))

const opened = (...updates: Uint8Array[]) => {
  const ydoc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(ydoc, update)
  return ydoc
}

test('a blank board has its version and nothing else, however often it is applied', () => {
  const ydoc = opened(blankBoard(), blankBoard())
  expect(readBoard(ydoc)).toEqual({ version: LAYOUT_VERSION, items: [] })
  expect(blankBoard()).toEqual(blankBoard())
})

test('[C5] a card holds what was let through and nothing about anyone', () => {
  const update = cardsUpdate(blankBoard(), cards(1), Math.random)
  const ydoc = opened(blankBoard(), update ?? blankBoard())
  const written = Object.keys(rawFields(ydoc, 'card-1-0'))
  expect(written.sort()).toEqual(['color', 'kind', 'lens', 'p', 'round', 's', 'tag', 'z'])
  const [card] = readBoard(ydoc).items
  expect(card).toMatchObject({ kind: 'card', round: 1, lens: 'plain', tag: 'heard', text: 'observation 1.0' })
})

test('[C5] the moment of a card is rounded to the minute', () => {
  const update = cardsUpdate(blankBoard(), [{ ...cards(1)[0], moment: 155 } as CardSeed], Math.random)
  expect(readBoardBytes(update ?? blankBoard())[0]).toMatchObject({ minute: 2 })
})

test('[C5] cards are written under a client id that nobody and no earlier card has', () => {
  const person = opened(blankBoard())
  addTheme(person, {}, { id: 'theme', title: 'Pauses' }, Math.random)
  let board = Y.encodeStateAsUpdate(person)
  const seen = new Set([0, person.clientID])
  // The first draws are the ids that are taken already, so that a careless draw would show.
  for (const round of [1, 2, 3]) {
    const update = cardsUpdate(board, cards(2, round), Math.random)
    if (update === null) throw new Error('There were cards to add.')
    const clients = new Set(Y.decodeUpdate(update).structs.map((struct) => struct.id.client))
    expect(clients.size).toBe(1)
    for (const client of clients) {
      expect(seen).not.toContain(client)
      seen.add(client)
    }
    board = Y.mergeUpdates([board, update])
  }
})

test('[C5] a client id in use is drawn again', () => {
  const first = cardsUpdate(blankBoard(), cards(1, 1), () => 0.25) ?? blankBoard()
  let draws = 0
  const second = cardsUpdate(Y.mergeUpdates([blankBoard(), first]), cards(1, 2), () => (draws++ === 0 ? 0.25 : 0.75))
  const clientOf = (update: Uint8Array) => Y.decodeUpdate(update).structs[0]?.id.client
  expect(clientOf(second ?? blankBoard())).not.toBe(clientOf(first))
})

test('[C5] the order in which cards come in is not the order in which they lie or are written', () => {
  const update = cardsUpdate(blankBoard(), cards(12), () => 0.3) ?? blankBoard()
  const ids = readBoardBytes(Y.mergeUpdates([blankBoard(), update])).map((card) => card.id)
  expect(ids).not.toEqual(cards(12).map((card) => card.id))
})

test('cards that are there are not made again, and nothing to add is null', () => {
  const update = cardsUpdate(blankBoard(), cards(3), Math.random) ?? blankBoard()
  const board = Y.mergeUpdates([blankBoard(), update])
  expect(cardsUpdate(board, cards(3), Math.random)).toBeNull()
  const more = cardsUpdate(board, [...cards(5), ...cards(5)], Math.random) ?? blankBoard()
  expect(readBoardBytes(Y.mergeUpdates([board, more]))).toHaveLength(5)
})

test('cards and themes are laid out without lying on each other', () => {
  fc.assert(
    fc.property(fc.nat(14), fc.nat(14), fc.nat(6), (ones, twos, inTheme) => {
      const ydoc = opened(blankBoard())
      const add = (list: CardSeed[]) => {
        const update = cardsUpdate(Y.encodeStateAsUpdate(ydoc), list, Math.random)
        if (update !== null) Y.applyUpdate(ydoc, update)
      }
      add([...cards(ones, 1), ...cards(twos, 2)])
      addTheme(ydoc, {}, { id: 'theme', title: 'T' }, Math.random)
      for (const { id } of cards(Math.min(inTheme, ones))) moveToTheme(ydoc, {}, id, 'theme')
      add(cards(ones + 2, 1))
      const { items } = readBoard(ydoc)
      const laid = items.filter((item) => item.kind === 'card')
      for (const a of laid) for (const b of laid) expect(a.id !== b.id && overlap(a, b)).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('[C1] a card on a group’s board tells its moment to the second, is unsigned, there once, and lies on nothing', () => {
  const ydoc = opened(blankBoard())
  for (let index = 0; index < 5; index += 1)
    addNote(ydoc, {}, { id: `n${index}`, p: [index * 90, index * 70], color: 'sun' }, Math.random)
  const seeds = cards(7).map((card) => ({ ...card, moment: [2, 75] as const }))
  const board = Y.encodeStateAsUpdate(ydoc)
  const update = groupCardsUpdate(board, seeds, Math.random) ?? blankBoard()
  const { structs } = Y.decodeUpdate(update)
  expect(new Set(structs.map((struct) => struct.id.client)).size).toBe(1)
  expect(structs[0]?.id.client).not.toBe(ydoc.clientID)
  Y.applyUpdate(ydoc, update)
  expect(Object.keys(rawFields(ydoc, 'card-1-0')).sort()).toEqual([
    'color',
    'kind',
    'lens',
    'moment',
    'p',
    'round',
    's',
    'tag',
    'z',
  ])
  expect(groupCardsUpdate(Y.encodeStateAsUpdate(ydoc), seeds, Math.random)).toBeNull()
  const { items } = readBoard(ydoc)
  const laid = items.filter((item) => item.kind === 'card')
  expect(laid.map(({ moment, minute }) => [moment, minute])).toEqual(laid.map(() => [[2, 75], null]))
  for (const a of laid) for (const b of items) expect(a.id !== b.id && overlap(a, b)).toBe(false)
})

test('a moment that is none reads as not told', () => {
  for (const moment of [null, 75, 'x', [], [0, 5], [1, -2], [1], [Number.NaN, 3], { 0: 1, 1: 2 }]) {
    const ydoc = opened(blankBoard(), cardsUpdate(blankBoard(), cards(1), Math.random) ?? blankBoard())
    setField(ydoc, 'card-1-0', 'moment', moment)
    expect([moment, readBoard(ydoc).items[0]]).toMatchObject([moment, { kind: 'card', moment: null }])
  }
})
