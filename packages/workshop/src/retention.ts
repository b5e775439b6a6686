import type { Session } from './session.ts'

const day = 86_400_000

/** How much longer than its keeping time a session is kept that nobody closes and nobody changes, in days. */
const unclosedDays = 30

/** How long a rehearsal that nobody closed is kept after its last change, in days. */
const rehearsalDays = 7

/** How long after the close a group and a person can still say that something is to be kept, in ms. */
export const decideFor = day

/**
 * When something of a session is next due for deletion, in ms [K4]: what was of the moment, then what nobody kept, then all of
 * it. `now` is the moment of its last change: a session that nobody closed is not kept for ever, but for its own keeping time
 * and a month more after its last change or its planned start.
 */
export function dueAt(session: Session, now: number): number {
  return Math.min(momentEndsAt(session), lastingDueAt(session, now))
}

/** When the first signal, pace, line or visit is over by itself, in ms; infinite where there is none. */
function momentEndsAt({ signals, paces, lines, visits }: Session): number {
  return Math.min(...[...signals, ...paces, ...lines, ...visits].map(({ until }) => until))
}

function lastingDueAt(session: Session, now: number): number {
  const until = decideUntil(session)
  if (until !== null && !session.letGo) return until
  if (session.rehearsal) return endsAt(session) ?? now + rehearsalDays * day
  return endsAt(session) ?? Math.max(now, session.startsAt ?? 0) + (session.keepDays + unclosedDays) * day
}

/** Until when it can be said what is kept, in ms; null until the session was closed. */
export function decideUntil(session: Session): number | null {
  const end = endsAt(session)
  return end === null || session.closedAt === null ? null : Math.min(end, session.closedAt + decideFor)
}

/** When everything of a session is deleted, in ms; null until it was closed [K1]. */
export function endsAt(session: Session): number | null {
  return session.closedAt === null ? null : session.closedAt + session.keepDays * day
}

/**
 * Of a session that is due at `now`: is all of it over, or does it only let go of something? One that nobody closed and that
 * still holds something of a moment was changed since then, so it is due for that alone.
 */
export function isOver(session: Session, now: number): boolean {
  const end = endsAt(session)
  return end === null ? momentEndsAt(session) > now : end <= now
}
