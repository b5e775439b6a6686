import { findActivity } from '../agenda.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Decision, refused } from './outcome.ts'

/** Turns to a cue of the presentation, for everyone at once [L6]. */
export function turnCue(session: Session, { activity, to }: CommandOf<'turn-cue'>): Decision {
  const cues = findActivity(session, activity)?.present?.cues.length ?? 0
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (to >= cues) return refused(session, 'not-found')
  if (session.cues[activity] === to) return { session }
  return { session: { ...session, cues: { ...session.cues, [activity]: to } } }
}
