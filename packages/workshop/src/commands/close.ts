import type { Session } from '../session.ts'
import { linesAlone } from '../shared-lines.ts'
import { endCurrent } from './activities.ts'
import { closeAllOffers } from './debrief.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** Ends the workshop: boards can be read from now on, and the time begins after which everything is deleted [L1, K1]. */
export function closeSession(session: Session, _command: unknown, circumstance: Circumstance): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.state === 'draft') return refused(session, 'not-now')
  const ended = closeAllOffers(endCurrent(session, circumstance.now), circumstance)
  return {
    session: {
      ...ended,
      state: 'revisit',
      draft: null,
      closedAt: circumstance.now,
      agreement: linesAlone(session.agreement),
    },
  }
}

/** Takes the close back [L2]: boards can be written on again, and nothing has an end until it is closed anew. */
export function reopenSession(session: Session): Decision {
  if (session.state !== 'revisit') return refused(session, 'not-now')
  return { session: { ...session, state: session.startedAt === null ? 'lobby' : 'live', closedAt: null, letGo: false } }
}
