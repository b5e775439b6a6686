import { startClock } from '../clock.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** How long a step of the script is when nobody says otherwise, in seconds. */
const usual = 300

/** Turns to a step of the script, with a clock of its own, or puts the script away. */
export function scriptStep(
  session: Session,
  { step, seconds }: CommandOf<'script-step'>,
  { now }: Circumstance,
): Decision {
  if (session.state !== 'live' && session.state !== 'wrap-up') return refused(session, 'not-now')
  if (step === null) return { session: session.script === null ? session : { ...session, script: null } }
  return { session: { ...session, script: { step, seconds: seconds ?? usual, clock: startClock(now) } } }
}

/** Puts one card, theme or question before the room, or takes it away again. */
export function spotlight(session: Session, { on }: CommandOf<'spotlight'>): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  const known = on?.kind !== 'question' || session.slips.some((slip) => slip.id === on.id && slip.kind === 'question')
  if (!known || (on !== null && session.withdrawn.includes(on.id))) return refused(session, 'not-found')
  return { session: { ...session, spotlight: on } }
}
