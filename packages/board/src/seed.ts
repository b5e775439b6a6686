import * as Y from 'yjs'
import { createEntry } from './commands/create-entry.ts'
import { roundSlot } from './debrief-layout.ts'
import { CARD_SIZE, itemsOf, LAYOUT_VERSION, metaOf, type NoteColor, type Random } from './layout.ts'
import { readBoard } from './read-item.ts'
import { shuffled, unusedClient } from './server-writing.ts'

/** An offered observation that everyone concerned has let through, without any trace of who offered it. */
export interface CardSeed {
  readonly id: string
  readonly round: number
  /** Id of the lens, shown in the words of the session. */
  readonly lens: string
  /** The kind or tag within the lens. */
  readonly tag: string
  readonly text: string
  /** Seconds into the turn; written as whole minutes, so that no moment tells who it was. */
  readonly moment?: number
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

/**
 * The update that adds to a debrief board (`existing`: its merged update) those cards whose ids it does not hold, laid
 * out by round; null where it holds them all. [C5] They are written in shuffled order under a client id drawn for this
 * one update, which no person and no earlier card has, and nothing in the bytes tells who offered which. Throws what Yjs
 * throws where `existing` is no update.
 */
export const cardsUpdate = (existing: Uint8Array, cards: readonly CardSeed[], random: Random): Uint8Array | null => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, existing)
    const missing = [...new Map(cards.map((card) => [card.id, card])).values()].filter(
      (card) => !itemsOf(ydoc).has(card.id),
    )
    if (missing.length === 0) return null
    ydoc.clientID = unusedClient(ydoc, random)
    let added: Uint8Array | null = null
    ydoc.on('update', (update) => {
      added = update
    })
    ydoc.transact(() => {
      for (const { id, round, lens, tag, text, moment } of shuffled(missing, random)) {
        const p = roundSlot(round, readBoard(ydoc).items)
        const color = ROUND_COLORS[(Math.max(1, Math.trunc(round)) - 1) % ROUND_COLORS.length] ?? 'sand'
        const minute = moment === undefined ? undefined : Math.floor(moment / 60)
        const fields = { round, lens, tag, minute }
        createEntry(ydoc, { id, kind: 'card', p, s: CARD_SIZE, color, text, frame: null, fields }, random)
      }
    })
    return added
  } finally {
    ydoc.destroy()
  }
}
