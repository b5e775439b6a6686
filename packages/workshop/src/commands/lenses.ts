import { findActivity } from '../agenda.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** More lenses than this in one session are no choice any more. */
const mostLenses = 40

/**
 * Chooses what an activity is looked through; the lens comes whole, from the library or the host's own. A round keeps the one it
 * began with, since its notes have the kinds of it. Lenses that were looked through before stay with the session for the same reason.
 */
export function chooseLens(session: Session, command: CommandOf<'choose-lens'>, { now }: Circumstance): Decision {
  const { lens } = command
  const activity = findActivity(session, command.activity)
  if (activity === undefined) return refused(session, 'no-such-activity')
  if (session.state === 'revisit') return refused(session, 'already-over')
  const begun = session.rounds.some((round) => round.activity === activity.id)
  if (begun || (activity.practice !== undefined && lens === null)) return refused(session, 'not-now')
  const known = session.lenses.find(({ id }) => id === lens?.id)
  const used = known !== undefined && session.agenda.some((one) => one.lens === known.id && one.id !== activity.id)
  const changed = known !== undefined && JSON.stringify(known) !== JSON.stringify(lens)
  if (used && changed && session.startedAt !== null && session.startedAt <= now) return refused(session, 'not-now')
  if (lens !== null && known === undefined && session.lenses.length >= mostLenses) return refused(session, 'not-now')
  const lenses = lens === null ? session.lenses : [...session.lenses.filter(({ id }) => id !== lens.id), lens]
  const agenda = session.agenda.map((one) => (one.id === activity.id ? { ...one, lens: lens?.id } : one))
  return { session: { ...session, lenses, agenda } }
}
