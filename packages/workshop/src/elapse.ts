import { silenceAllowed } from './absence.ts'
import { decideUntil } from './retention.ts'
import type { Line } from './room-facts.ts'
import { nextChange as nextPhase } from './rounds.ts'
import { stillToCome } from './seats-to-come.ts'
import type { Session } from './session.ts'
import { stands } from './signals.ts'
import { stretchOf } from './stretch.ts'
import { nextVoiceAt } from './talk.ts'
import { visitStands } from './visits.ts'

/** Is a line still to be read at `now`? */
export function lineStands(session: Session, line: Line, now: number): boolean {
  if (line.until <= now) return false
  return line.stretch === null || line.stretch === stretchOf(session, line.group, now)
}

const kept = <T>(list: readonly T[], keep: (one: T) => boolean): readonly T[] => {
  const rest = list.filter(keep)
  return rest.length === list.length ? list : rest
}

/**
 * The session without what time has ended: signals, lines, visits, seats to come. Nobody's view changes by it, since views
 * leave out what is over; but what is over is kept no longer either. The same session when nothing has ended.
 */
export function elapse(session: Session, now: number): Session {
  const signals = kept(session.signals, (signal) => stands(session, signal, now))
  const paces = kept(session.paces, (pace) => pace.until > now)
  const lines = kept(session.lines, (line) => lineStands(session, line, now))
  const visits = kept(session.visits, (visit) => visitStands(session, visit, now))
  const seatsToCome = kept(session.seatsToCome, (seat) => stillToCome(session, seat, now))
  const same =
    signals === session.signals &&
    paces === session.paces &&
    lines === session.lines &&
    visits === session.visits &&
    seatsToCome === session.seatsToCome
  return same ? session : { ...session, signals, paces, lines, visits, seatsToCome }
}

/** When time alone will next change what someone sees or may do, in ms; null while nothing runs. */
export function nextChange(session: Session, now: number): number | null {
  const ends = [
    ...session.signals.map(({ until }) => until),
    ...session.paces.map(({ until }) => until),
    ...session.lines.map(({ until }) => until),
    ...session.visits.map(({ until }) => until),
    ...session.absences.filter(({ why }) => why === 'silent').map(({ since }) => since + silenceAllowed),
    nextPhase(session, now) ?? 0,
    decideUntil(session) ?? 0,
    nextVoiceAt(session, now) ?? 0,
  ].filter((at) => at > now)
  return ends.length === 0 ? null : Math.min(...ends)
}
