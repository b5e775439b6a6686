import type { Actor } from './actor.ts'
import { earlierBoard } from './group-boards.ts'
import { isGone } from './keeping.ts'
import { docIn, groupWith, personIn } from './lookup.ts'
import { isToCome } from './seats-to-come.ts'
import type { Doc, Session } from './session.ts'
import { isShut, unseenFor } from './sheets.ts'
import { groupAtTable, tableIn } from './tables.ts'
import { visitsBoard } from './visits.ts'

export type Right = 'write' | 'read' | 'none'

/** Does this person sit in a published group that works on this board? A seat that waits for its turn opens nothing yet. */
export function sitsAt(session: Session, person: string, board: string, now: number): boolean {
  const groupings = session.groupings.filter((grouping) => groupWith(grouping, person)?.board === board)
  if (groupings.length === 0) return false
  return groupings.at(-1) !== session.groupings.at(-1) || !isToCome(session, person, now)
}

/** Has its group opened this board for a walk of the whole room [§7]? It can be read then while the session lives. */
export function openedForWalk({ state, roomBoards }: Session, board: string): boolean {
  return state !== 'revisit' && roomBoards.includes(board)
}

/** May everyone in the room read this board: for a walk, or because its group said so, then and afterwards? */
export function openedToRoom(session: Session, board: string): boolean {
  return session.fates[board] === 'open' || openedForWalk(session, board)
}

/** The board of one's own group, and what is left of one that was merged or split. */
function groupRight(session: Session, person: string, board: string, now: number): Right {
  const right = sitsAt(session, person, board, now) ? 'write' : earlierBoard(session, person, board)?.right
  if (right === undefined) return openedToRoom(session, board) ? 'read' : 'none'
  return session.state === 'revisit' ? 'read' : right
}

/** Someone who was asked to leave keeps their own page, and nothing else of the room. */
function removedRight(session: Session, person: string, doc: Doc): Right {
  const removed = session.removed.some((one) => one.person.id === person)
  return removed && doc.kind === 'own' && doc.owner === person ? 'write' : 'none'
}

/**
 * What its owner may do with a sheet: write, until what is on it is being revealed, and read it afterwards where that was never
 * done. Nobody else ever opens one [P1].
 */
function sheetRight(session: Session, { board = '' }: Doc): Right {
  if (unseenFor(session, board)?.state !== 'writing') return 'none'
  return session.state === 'revisit' || session.shutBoards.includes(board) ? 'read' : 'write'
}

function personRight(session: Session, person: string, doc: Doc, now: number): Right {
  if (personIn(session, person) === undefined) return removedRight(session, person, doc)
  const lives = session.state !== 'revisit'
  switch (doc.kind) {
    case 'own':
      return doc.owner === person ? 'write' : 'none'
    case 'sheet':
      return doc.owner === person ? sheetRight(session, doc) : 'none'
    case 'group':
      return groupRight(session, person, doc.id, now)
    default:
      return lives ? 'write' : 'read'
  }
}

/** By their link a person reads what is theirs, and writes on their own page alone. */
function keepsakeRight(session: Session, person: string, doc: Doc, now: number): Right {
  const right = personRight(session, person, doc, now)
  return right === 'write' && doc.kind !== 'own' ? 'read' : right
}

/**
 * Facilitators write plenary material. A group's board is theirs to write while they are visibly there, and to read while the
 * group has opened it; private pages are closed to them [P2, P6].
 */
function facilitatorRight(session: Session, facilitator: string, doc: Doc, now: number): Right {
  if (!session.facilitators.some((one) => one.id === facilitator)) return 'none'
  if (doc.kind === 'own' || doc.kind === 'sheet') return 'none'
  if (doc.kind !== 'group') return session.state === 'revisit' ? 'read' : 'write'
  if (session.state === 'revisit') return openedToRoom(session, doc.id) ? 'read' : 'none'
  if (visitsBoard(session, facilitator, doc.id, now)) return 'write'
  return session.openBoards.includes(doc.id) || openedToRoom(session, doc.id) ? 'read' : 'none'
}

/** A table device writes where its group writes, and unsigned in the plenary; afterwards it is a device like any other. */
function tableRight(session: Session, table: string, doc: Doc): Right {
  if (tableIn(session, table) === undefined || session.state === 'revisit' || doc.kind === 'own') return 'none'
  if (doc.kind === 'sheet') return doc.owner === table ? sheetRight(session, doc) : 'none'
  if (doc.kind !== 'group') return 'write'
  if (groupAtTable(session, table)?.board === doc.id) return 'write'
  return openedToRoom(session, doc.id) ? 'read' : 'none'
}

/** A guest reads the debrief and, while a group has them in, its board; nothing afterwards. */
function guestRight(session: Session, guest: string, doc: Doc, now: number): Right {
  if (session.state === 'revisit' || !session.guests.some(({ id }) => id === guest)) return 'none'
  if (doc.kind === 'debrief') return 'read'
  if (doc.kind !== 'group') return 'none'
  return visitsBoard(session, guest, doc.id, now) || openedForWalk(session, doc.id) ? 'read' : 'none'
}

/**
 * What an actor may do with a document of this session at `now`. Asked at opening and again at every change [P1, P2]. A board
 * that facilitators have shut, or for which is written unseen, is read by whoever could write on it.
 */
export function access(session: Session, actor: Actor, doc: string, now: number): Right {
  const found = docIn(session, doc)
  if (found === undefined) return 'none'
  const right = rightTo(session, actor, found, now)
  return right === 'write' && found.kind === 'group' && isShut(session, doc) ? 'read' : right
}

function rightTo(session: Session, actor: Actor, found: Doc, now: number): Right {
  if ((found.kind === 'group' || found.kind === 'sheet') && isGone(session, found, now)) return 'none'
  switch (actor.kind) {
    case 'facilitator':
      return facilitatorRight(session, actor.id, found, now)
    case 'person':
      return personRight(session, actor.id, found, now)
    case 'table':
      return tableRight(session, actor.id, found)
    case 'guest':
      return guestRight(session, actor.id, found, now)
    case 'keepsake':
      return keepsakeRight(session, actor.id, found, now)
    case 'screen':
      if (session.wall.curtain) return 'none'
      return found.kind === 'debrief' || openedForWalk(session, found.id) ? 'read' : 'none'
    case 'door':
      return 'none'
  }
}
