import type { Actor } from './actor.ts'
import { earlierBoard } from './group-boards.ts'
import type { Fate } from './keep-facts.ts'
import { groupWith } from './lookup.ts'
import { decideUntil, endsAt } from './retention.ts'
import type { Doc, Session } from './session.ts'
import { groupAtTable } from './tables.ts'

/** What a document is kept as: `practice` to the end of the session unless it is kept, `session` as long as the session. */
export type KeepClass = 'practice' | 'session'

export function keepClassOf({ kind }: Pick<Doc, 'kind'>): KeepClass {
  return kind === 'group' || kind === 'own' || kind === 'sheet' ? 'practice' : 'session'
}

/** What a group said about its board, or a person about their page; null where nothing was said. */
export function fateOf(session: Session, { id, kind, owner }: Doc): Fate | null {
  if (kind === 'group') return session.fates[id] ?? null
  return kind === 'own' && owner !== null && session.keepers.includes(owner) ? 'keep' : null
}

/** Is it kept as long as the session is? The class's default is no for what was practised, yes for everything else. */
export function isKept(session: Session, doc: Doc): boolean {
  const fate = fateOf(session, doc)
  return keepClassOf(doc) === 'session' || fate === 'keep' || fate === 'open'
}

/** When a document is deleted, in ms; null until the session was closed [K1]. */
export function docEndsAt(session: Session, doc: Doc): number | null {
  return isKept(session, doc) ? endsAt(session) : decideUntil(session)
}

/** Is a board over at `now`: let go of, or nobody said in time that it is to be kept? */
export function isGone(session: Session, doc: Doc, now: number): boolean {
  const until = docEndsAt(session, doc)
  if (until === null) return false
  return until <= now || (doc.kind === 'group' && fateOf(session, doc) === 'let-go')
}

/** May this actor say what becomes of this board? Everyone who sat there may, and a device on the table of its group. */
export function decidesOn(session: Session, actor: Actor, board: string): boolean {
  if (actor.kind === 'table') return groupAtTable(session, actor.id)?.board === board
  if (actor.kind !== 'person' && actor.kind !== 'keepsake') return false
  const sat = session.groupings.some((grouping) => groupWith(grouping, actor.id)?.board === board)
  return sat || earlierBoard(session, actor.id, board) !== undefined
}

/** Documents of which the server has to take everything from storage at `now`: boards and sheets whole, of pages what was not kept. */
export function toLetGo(
  session: Session,
  now: number,
): { readonly boards: readonly Doc[]; readonly pages: readonly Doc[] } {
  const until = decideUntil(session)
  if (until === null || until > now || session.letGo) return { boards: [], pages: [] }
  const going = session.docs.filter((doc) => !isKept(session, doc))
  return { boards: going.filter(({ kind }) => kind !== 'own'), pages: going.filter(({ kind }) => kind === 'own') }
}
