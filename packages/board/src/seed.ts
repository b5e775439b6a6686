import * as Y from 'yjs'
import { createEntry } from './commands/create-entry.ts'
import { roundSlot } from './debrief-layout.ts'
import { freeSlot } from './geometry/slots.ts'
import type { Item } from './items.ts'
import { CARD_SIZE, itemsOf, LAYOUT_VERSION, metaOf, type NoteColor, type Point, type Random } from './layout.ts'
import { readBoard } from './read-item.ts'
import { shuffled, unusedClient } from './server-writing.ts'

/** An offered observation that everyone concerned has let through, without any trace of who offered it. */
export interface CardSeed {
  readonly id: string
  readonly round: number
  /** Id of the lens, shown in the words of the session. */
  readonly lens: string
  /** The kind or tag within the lens, in words. */
  readonly tag: string
  readonly text: string
  /** Seconds into the turn; written as whole minutes, so that no moment tells who it was. */
  readonly moment?: number
}

/** An observation that its author has put on the board of the group that it was shown to. */
export interface GroupCardSeed extends Omit<CardSeed, 'moment'> {
  /** The turn, from 1, and how many seconds into it. */
  readonly moment: readonly [turn: number, seconds: number]
}

/**
 * An empty board of today's layout. The same bytes every time, so that applying it twice, or on two server nodes, is
 * the same as once. Each version is written after the one before, by the same client, so that a server of an older
 * version, which applies the beginning of it, says the same as far as it goes.
 */
export const blankBoard = (): Uint8Array => {
  const ydoc = new Y.Doc()
  ydoc.clientID = 0
  for (let version = 1; version <= LAYOUT_VERSION; version += 1) metaOf(ydoc).set('version', version)
  const bytes = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return bytes
}

/** Cards of one round share a colour, so that a mixed theme shows where its cards come from; the round is also in words. */
const ROUND_COLORS: readonly NoteColor[] = ['sky', 'sun', 'leaf', 'rose', 'sand']

type Seed = CardSeed | GroupCardSeed

/**
 * The update that adds to a board (`existing`: its merged update) those cards whose ids it does not hold, where `placed` says;
 * null where it holds them all. They are written in shuffled order under a client id drawn for this one update, which no person
 * and no earlier card has.
 */
const added = (
  existing: Uint8Array,
  cards: readonly Seed[],
  random: Random,
  placed: (card: Seed, items: readonly Item[]) => Point,
): Uint8Array | null => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, existing)
    const missing = [...new Map(cards.map((card) => [card.id, card])).values()].filter(
      (card) => !itemsOf(ydoc).has(card.id),
    )
    if (missing.length === 0) return null
    ydoc.clientID = unusedClient(ydoc, random)
    let update: Uint8Array | null = null
    ydoc.on('update', (made) => {
      update = made
    })
    ydoc.transact(() => {
      for (const card of shuffled(missing, random)) {
        const { id, round, lens, tag, text, moment } = card
        const p = placed(card, readBoard(ydoc).items)
        const color = ROUND_COLORS[(Math.max(1, Math.trunc(round)) - 1) % ROUND_COLORS.length] ?? 'sand'
        const when =
          typeof moment === 'number' ? { minute: Math.floor(moment / 60) } : { moment: moment && [...moment] }
        const fields = { round, lens, tag, ...when }
        createEntry(ydoc, { id, kind: 'card', p, s: CARD_SIZE, color, text, frame: null, fields }, random)
      }
    })
    return update
  } finally {
    ydoc.destroy()
  }
}

/**
 * The update that adds cards to a debrief board, laid out by round; null where it holds them all. [C5] Nothing in the bytes
 * tells who offered which. Throws what Yjs throws where `existing` is no update.
 */
export const cardsUpdate = (existing: Uint8Array, cards: readonly CardSeed[], random: Random): Uint8Array | null =>
  added(existing, cards, random, ({ round }, items) => roundSlot(round, items))

const GROUP_GRID = { start: [0, 0], cell: CARD_SIZE, gap: 16, columns: 3 } as const

/**
 * The update that adds cards to a group's board, each where there is room near its middle; null where it holds them all. They are
 * unsigned like those of the debrief, but tell their moment: the group has seen them with it. Throws what Yjs throws where
 * `existing` is no update.
 */
export const groupCardsUpdate = (
  existing: Uint8Array,
  cards: readonly GroupCardSeed[],
  random: Random,
): Uint8Array | null => added(existing, cards, random, (_, items) => freeSlot(GROUP_GRID, items))
