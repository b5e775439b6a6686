import { decidesOn, isKept } from '../keeping.ts'
import { docIn } from '../lookup.ts'
import { decideFor } from '../retention.ts'
import type { Session } from '../session.ts'
import type { CommandOf } from './command.ts'
import { withoutLostBoards } from './group-cards.ts'
import { type Circumstance, type Decision, refused } from './outcome.ts'

/** Is it too late to say that something is to be kept which nobody kept in time? */
function tooLate(session: Session, now: number): boolean {
  return session.closedAt !== null && session.closedAt + decideFor <= now
}

/**
 * A group's word about its board, which anyone of the group can say and change: the last word counts. What was kept can be
 * let go of at any time; what was let go of can be kept until the day after the close, and then it is gone.
 */
export function keepBoard(
  session: Session,
  { board, fate }: CommandOf<'keep-board'>,
  { actor, now }: Circumstance,
): Decision {
  const doc = docIn(session, board)
  if (doc === undefined || doc.kind !== 'group' || !decidesOn(session, actor, board))
    return refused(session, 'not-found')
  if (!isKept(session, doc) && tooLate(session, now)) return refused(session, 'too-late-to-keep')
  if ((session.fates[board] ?? null) === fate) return { session }
  const { [board]: _, ...others } = session.fates
  const fates = fate === null ? others : { ...others, [board]: fate }
  return { session: { ...session, fates, letGo: false } }
}

/** A person's word about their own page and notes: a copy for later, or nothing beyond the workshop. */
export function keepOwn(session: Session, { keep }: CommandOf<'keep-own'>, { actor, now }: Circumstance): Decision {
  if (actor.kind !== 'person' && actor.kind !== 'keepsake') return refused(session, 'not-allowed')
  const others = session.keepers.filter((id) => id !== actor.id)
  if (keep === others.length < session.keepers.length) return { session }
  if (keep && session.letGo && tooLate(session, now)) return refused(session, 'too-late-to-keep')
  const keepers = keep ? [...others, actor.id].sort() : others
  return { session: { ...session, keepers, letGo: false } }
}

/**
 * For how many days after its close the session is kept [K1]. Before it begins any number from 0 to 365; afterwards only
 * fewer than were promised.
 */
export function setKeepDays(session: Session, { days }: CommandOf<'set-keep-days'>): Decision {
  if (days === session.keepDays) return { session }
  if (session.startedAt !== null && days > session.keepDays) return refused(session, 'promised-shorter')
  return { session: { ...session, keepDays: days } }
}

/** The session once the server has taken from storage what nobody kept. Boards that are gone are named no more. */
export function lettingGoDone(session: Session, boards: ReadonlySet<string>): Decision {
  const docs = session.docs.filter(({ id }) => !boards.has(id))
  return { session: withoutLostBoards({ ...session, docs, letGo: true }) }
}
