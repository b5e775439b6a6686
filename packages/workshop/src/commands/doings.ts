import type { Activity } from '../activity.ts'
import { findActivity } from '../agenda.ts'
import type { Session } from '../session.ts'
import type { Talk } from '../talk.ts'
import { beginAgreement } from './agreement.ts'
import { beginGallery } from './gallery.ts'
import { beginGoRound } from './go-rounds.ts'
import type { Circumstance } from './outcome.ts'
import { beginPlan } from './plans.ts'
import { askPlanned, clearPulse } from './pulses.ts'
import { beginTalk } from './talk.ts'

/** The session with what an activity of this type begins with, once it is on. */
export function doingBegun(session: Session, activity: Activity, circumstance: Circumstance): Session {
  switch (activity.type) {
    case 'agreement':
      return beginAgreement(session, activity, circumstance)
    case 'talk':
      return activity.talk === undefined ? session : beginTalk(session, activity as Talk, circumstance)
    case 'go-round':
      return beginGoRound(session, activity, circumstance)
    case 'plan':
      return beginPlan(session, activity, circumstance)
    case 'gallery':
      return beginGallery(session, activity, circumstance)
    case 'pulse':
      return activity.pulse === undefined
        ? session
        : askPlanned(session, { type: 'ask-planned', activity: activity.id, at: 0 }, circumstance).session
    default:
      return session
  }
}

/** The session with what an activity of this type ends with: the question of a pulse or an evaluation goes from phones and screen. */
export function doingEnded(session: Session, activity: string): Session {
  switch (findActivity(session, activity)?.type) {
    case 'pulse':
    case 'close':
      return clearPulse(session).session
    case 'gallery':
      return session.lookingAt === null ? session : { ...session, lookingAt: null }
    default:
      return session
  }
}
