import { setTimeout as pause } from 'node:timers/promises'
import { revealUpdate } from '@coreflect/board'
import { docIn, inLocale, type Session, sheetsFor, type Unseen } from '@coreflect/workshop'
import type { Logger } from 'pino'
import type { Documents } from './documents.ts'

/** Writes what was written unseen on the boards of its groups. */
export interface Reveals {
  /** Looks at a session that was changed or met, and reveals what waits for it. */
  follow(session: Session): void
}

/** Where sessions are read as they stand, and told what was revealed. */
export interface RevealKeeping {
  load(session: string): Promise<Session | null>
  /** What was unseen is on its board, and its sheets are in no storage any more. */
  revealed(session: string, unseen: string): Promise<unknown>
  /** Runs what only one server node may do at a time; false when another does it now. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>
}

/** What chance decides: ids, and numbers in [0, 1) that nobody can guess. */
interface RevealChance {
  id(): string
  random(): number
}

/** How long to wait for another node that reveals in the same session, in ms, and how often. */
const patience = 250
const mostWaits = 20
/** A Yjs update that holds nothing: to write it is to wait for all that came in before. */
const nothing = new Uint8Array([0, 0])
const usualTitle = { en: 'Written unseen', es: 'Escrito sin que se viera' }

const waits = ({ unseen }: Session): boolean => unseen.some(({ state }) => state === 'revealing')

/**
 * What was written unseen comes onto its board by the server's hand, in one update without authors [P1], and its sheets are
 * forgotten [K2]. Sheets are closed before they are read: whoever reveals has saved so. Each step can be done again: a board
 * says what was revealed on it, sheets go only once that is durable, and the session tells of them until they are gone. So a
 * process that is killed in between has lost nothing and doubles nothing; the next one that meets the session goes on.
 * `settling` is how long other nodes may need to close sheets that are open there, in ms.
 */
export function createReveals(
  documents: Pick<Documents, 'read' | 'write' | 'drop'>,
  keeping: RevealKeeping,
  { log, chance, settling = 0 }: { readonly log: Logger; readonly chance: RevealChance; readonly settling?: number },
): Reveals {
  const turns = new Map<string, Promise<void>>()

  async function take(id: string): Promise<void> {
    if (settling > 0) await pause(settling, undefined, { ref: false })
    for (let waited = 0; waited < mostWaits; waited += 1) {
      const session = await keeping.load(id)
      if (session === null || !waits(session)) return
      if (await keeping.alone(`reveal ${id}`, () => revealAll(id))) return
      await pause(patience, undefined, { ref: false })
    }
  }

  async function revealAll(id: string): Promise<void> {
    const session = await keeping.load(id)
    if (session === null) return
    for (const one of session.unseen) if (one.state === 'revealing') await reveal(session, one)
  }

  async function reveal(session: Session, { id, board, prompt }: Unseen): Promise<void> {
    const sheets = sheetsFor(session, board)
    // A board that its group has let go of takes nothing any more.
    if (docIn(session, board) !== undefined) {
      const written: Uint8Array[] = []
      for (const sheet of sheets) {
        await documents.write(sheet.id, nothing)
        written.push(await documents.read(sheet.id))
      }
      const title = prompt === '' ? inLocale(usualTitle, session.locale) : prompt
      const manner = { newId: chance.id, random: chance.random }
      const update = revealUpdate(await documents.read(board), written, { id, title }, manner)
      if (update !== null) await documents.write(board, update)
    }
    for (const sheet of sheets) await documents.drop(sheet.id)
    await keeping.revealed(session.id, id)
  }

  return {
    follow(session) {
      if (!waits(session)) return
      const turn = (turns.get(session.id) ?? Promise.resolve())
        .then(() => take(session.id))
        .catch((error: unknown) => log.error({ err: error }, 'what was written unseen could not be revealed'))
        .then(() => {
          if (turns.get(session.id) === turn) turns.delete(session.id)
        })
      turns.set(session.id, turn)
    },
  }
}
