import { setTimeout as pause } from 'node:timers/promises'
import { cardsUpdate, takeOffUpdate } from '@coreflect/board'
import { cardsWait, inLocale, type Session } from '@coreflect/workshop'
import type { Logger } from 'pino'
import type { Documents } from './documents.ts'
import { bringGroupCards, type GroupCardKeeping } from './group-cards.ts'

/** Puts what passed on the debrief board and what was put on groups' boards there, and takes off what somebody took back. */
export interface DebriefCards {
  /** Looks at a session that was changed or met, and does what waits for its boards. */
  follow(session: Session): void
}

/** How long to wait for another node that writes cards of the same session, in ms, and how often. */
const patience = 250
const mostWaits = 20

/** Where sessions are read as they stand, and told which of their cards are on the board for good. */
export interface CardKeeping extends GroupCardKeeping {
  load(session: string): Promise<Session | null>
  onBoard(session: string, cards: ReadonlySet<string>): Promise<unknown>
  /** These cards are on no board and in no storage any more. */
  gone(session: string, cards: ReadonlySet<string>): Promise<unknown>
  /** Runs what only one server node may do at a time; false when another does it now. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>
}

/**
 * The server writes the cards itself, so that nothing in the document tells who offered them [C5]. Writing is idempotent
 * by the cards' ids: if the server dies between the save of a session and the write to its board, the next start repairs it.
 * Afterwards the session gives the cards up, so that one which people take off the board stays off. One node at a time
 * does this for a session, on what session and board are then: a second one finds nothing left.
 * A card that was taken back is taken off the same way, and the board compacted at once, so that its text is in no table and in
 * no side file [C6, K2].
 * `random` gives numbers in [0, 1) that nobody can guess.
 */
export function createDebriefCards(
  documents: Pick<Documents, 'read' | 'write' | 'compact'>,
  keeping: CardKeeping,
  log: Logger,
  random: () => number,
): DebriefCards {
  const turns = new Map<string, Promise<void>>()

  /** Reads the session again: the one that was followed may have given its cards up by now, here or on another node. */
  async function take(id: string): Promise<void> {
    for (let waited = 0; waited < mostWaits; waited += 1) {
      const session = await keeping.load(id)
      if (session === null || !cardsWait(session)) return
      if (await keeping.alone(`cards ${id}`, () => write(id))) return
      await pause(patience, undefined, { ref: false })
    }
  }

  async function write(id: string): Promise<void> {
    const session = await keeping.load(id)
    if (session !== null) await bringGroupCards(session, documents, keeping, random)
    const board = session?.docs.find((doc) => doc.kind === 'debrief')
    if (session === null || board === undefined) return
    if (session.leaving.length > 0) await takeOff(session, board.id)
    if (session.cards.length === 0) return
    const cards = session.cards.map(({ id: card, round, lens, tag, text }) => ({
      id: card,
      round,
      lens,
      tag: inLocale(tag, session.locale),
      text,
    }))
    const update = cardsUpdate(await documents.read(board.id), cards, random)
    if (update !== null) await documents.write(board.id, update)
    await keeping.onBoard(id, new Set(cards.map((card) => card.id)))
  }

  async function takeOff({ id, leaving }: Session, board: string): Promise<void> {
    const update = takeOffUpdate(await documents.read(board), leaving)
    if (update !== null) await documents.write(board, update)
    await documents.compact(board)
    await keeping.gone(id, new Set(leaving))
  }

  return {
    follow(session) {
      if (!cardsWait(session)) return
      const turn = (turns.get(session.id) ?? Promise.resolve())
        .then(() => take(session.id))
        .catch((error: unknown) => log.error({ err: error }, 'cards could not be put on a board'))
        .then(() => {
          if (turns.get(session.id) === turn) turns.delete(session.id)
        })
      turns.set(session.id, turn)
    },
  }
}
