import { cardsUpdate } from '@coreflect/board'
import { inLocale, type Session } from '@coreflect/workshop'
import type { Logger } from 'pino'
import type { Documents } from './documents.ts'

/** Puts what passed on the debrief board. */
export interface DebriefCards {
  /** Looks at a session that was changed or met, and writes the cards that its debrief board does not hold yet. */
  follow(session: Session): void
}

/**
 * The server writes the cards itself, so that nothing in the document tells who offered them [C5]. Writing is idempotent
 * by the cards' ids: if the server dies between the save of a session and the write to its board, the next start repairs it.
 * `random` gives numbers in [0, 1) that nobody can guess.
 */
export function createDebriefCards(documents: Documents, log: Logger, random: () => number): DebriefCards {
  const written = new Map<string, number>()
  const turns = new Map<string, Promise<void>>()

  async function write(session: Session): Promise<void> {
    if (written.get(session.id) === session.cards.length) return
    const board = session.docs.find((doc) => doc.kind === 'debrief')
    if (board === undefined) return
    const cards = session.cards.map(({ id, round, lens, tag, text }) => ({
      id,
      round,
      lens,
      tag: inLocale(tag, session.locale),
      text,
    }))
    const update = cardsUpdate(await documents.read(board.id), cards, random)
    if (update !== null) await documents.write(board.id, update)
    written.set(session.id, session.cards.length)
  }

  return {
    follow(session) {
      if (session.cards.length === 0) return
      const turn = (turns.get(session.id) ?? Promise.resolve())
        .then(() => write(session))
        .catch((error: unknown) => log.error({ err: error }, 'cards could not be put on a debrief board'))
        .then(() => {
          if (turns.get(session.id) === turn) turns.delete(session.id)
        })
      turns.set(session.id, turn)
    },
  }
}
