import type { Session } from './session.ts'

const day = 86_400_000

/** When everything of a session is deleted, in ms; null until it was closed [K1]. */
export function endsAt(session: Session): number | null {
  return session.closedAt === null ? null : session.closedAt + session.keepDays * day
}
