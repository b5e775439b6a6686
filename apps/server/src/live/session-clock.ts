import { nextChange, type Session } from '@coreflect/workshop'

/** A timer of Node holds at most 2^31 - 1 ms; a longer wait looks again on the way. */
const longestWait = 3_600_000

/**
 * Ends what time ends: a visit, a knock, a signal, a seat that waits for its turn. Views and rights are right at every moment
 * by themselves, since they ask for the time; this is what closes an open socket at that moment, and takes what is over out of
 * the store [P2]. What is due follows from the session, so that no restart loses it [L3].
 */
export interface SessionClock {
  /** Takes a session as it stands. */
  follow(session: Session): void
  forget(session: string): void
  stop(): void
}

export function createSessionClock(ground: {
  now(): number
  /** Lets the rules drop what is over. */
  elapse(session: string): void
}): SessionClock {
  const timers = new Map<string, NodeJS.Timeout>()

  function forget(session: string): void {
    clearTimeout(timers.get(session))
    timers.delete(session)
  }

  function follow(session: Session): void {
    forget(session.id)
    const now = ground.now()
    const at = nextChange(session, now)
    if (at === null) return
    const wait = Math.min(longestWait, Math.max(1, at - now + 1))
    const timer = setTimeout(() => {
      follow(session)
      ground.elapse(session.id)
    }, wait)
    timers.set(session.id, timer.unref())
  }

  return {
    follow,
    forget,
    stop() {
      for (const id of [...timers.keys()]) forget(id)
    },
  }
}
