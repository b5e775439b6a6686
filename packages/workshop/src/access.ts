import type { Actor } from './actor.ts'
import { groupWith } from './rounds.ts'
import type { Doc, Session } from './session.ts'

export type Right = 'write' | 'read' | 'none'

/** Does this person sit in a published group that works on this board? */
function sitsAt(session: Session, person: string, board: string): boolean {
  return session.groupings.some((grouping) => groupWith(grouping, person)?.board === board)
}

function personRight(session: Session, person: string, doc: Doc): Right {
  if (!session.people.some((one) => one.id === person)) return 'none'
  const lives = session.state !== 'revisit'
  switch (doc.kind) {
    case 'own':
      return doc.owner === person ? 'write' : 'none'
    case 'group':
      return sitsAt(session, person, doc.id) ? (lives ? 'write' : 'read') : 'none'
    default:
      return lives ? 'write' : 'read'
  }
}

/** Facilitators write plenary material. A group's board and private pages are closed to them [P6]. */
function facilitatorRight(session: Session, facilitator: string, doc: Doc): Right {
  if (!session.facilitators.some((one) => one.id === facilitator)) return 'none'
  if (doc.kind === 'own' || doc.kind === 'group') return 'none'
  return session.state === 'revisit' ? 'read' : 'write'
}

/** What an actor may do with a document of this session now. Asked at opening and again at every change [P1, P2]. */
export function access(session: Session, actor: Actor, doc: string): Right {
  const found = session.docs.find((one) => one.id === doc)
  if (found === undefined) return 'none'
  switch (actor.kind) {
    case 'facilitator':
      return facilitatorRight(session, actor.id, found)
    case 'person':
      return personRight(session, actor.id, found)
    case 'keepsake':
      return personRight(session, actor.id, found) === 'none' ? 'none' : 'read'
    case 'screen':
      return found.kind === 'debrief' ? 'read' : 'none'
    case 'door':
      return 'none'
  }
}
