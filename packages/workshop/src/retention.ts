import type { Session } from './session.ts'

const day = 86_400_000

/** How much longer than its keeping time a session is kept that nobody closes and nobody changes, in days. */
const unclosedDays = 30

/** How long a rehearsal that nobody closed is kept after its last change, in days. */
const rehearsalDays = 7

/**
 * When the rows of a session are due for deletion, in ms [K4]. `now` is the moment of its last change: a session that nobody
 * closed is not kept for ever, but for its own keeping time and a month more after its last change or its planned start.
 */
export function dueAt(session: Session, now: number): number {
  if (session.rehearsal) return endsAt(session) ?? now + rehearsalDays * day
  return endsAt(session) ?? Math.max(now, session.startsAt ?? 0) + (session.keepDays + unclosedDays) * day
}

/** When everything of a session is deleted, in ms; null until it was closed [K1]. */
export function endsAt(session: Session): number | null {
  return session.closedAt === null ? null : session.closedAt + session.keepDays * day
}
