import { personIn } from '../lookup.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

const most = 200

/**
 * Hands words in without a name: a question, or something parked. They lie in the order of their ids, which says nothing of
 * who came when.
 */
export function handInSlip(
  session: Session,
  { kind, text }: CommandOf<'hand-in-slip'>,
  { actor, chance }: Circumstance,
): Decision {
  if (session.state === 'revisit') return refused(session, 'already-over')
  if (session.state === 'draft') return refused(session, 'not-now')
  if (actor.kind === 'person' && personIn(session, actor.id) === undefined) return refused(session, 'removed')
  if (session.slips.length >= most) return refused(session, 'too-many-tries')
  const slips = [...session.slips, { id: chance.id(), kind, text }].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { session: { ...session, slips } }
}

/** Takes a slip away: it was talked about, or does not belong here. */
export function removeSlip(session: Session, { slip: id }: CommandOf<'remove-slip'>): Decision {
  const slips = session.slips.filter((slip) => slip.id !== id)
  if (slips.length === session.slips.length) return refused(session, 'not-found')
  const spotlight = session.spotlight?.id === id ? null : session.spotlight
  return { session: { ...session, slips, spotlight } }
}
