import type { Pace, Signal, SignalKind } from './room-facts.ts'
import { newestGrouping, standingOf } from './rounds.ts'
import type { Session } from './session.ts'
import { stretchOf } from './stretch.ts'

const minute = 60_000

/** How long a signal stands when nobody takes it back, in ms: the class "moment" of what is kept. */
export const signalFor: { readonly [kind in SignalKind]: number } = {
  help: 20 * minute,
  'more-time': 5 * minute,
  ready: 15 * minute,
  gathered: 60 * minute,
}

/** How long what was said about the pace counts, in ms. */
export const paceFor = 10 * minute

/** Is a group of the newest grouping still coming together at `now`: published, and not in its first turn yet? */
export function comesTogether(session: Session, group: string, now: number): boolean {
  const grouping = newestGrouping(session)
  if (grouping === undefined || !grouping.groups.some(({ id }) => id === group)) return false
  const round = session.rounds.find((one) => one.round === grouping.round)
  return round === undefined || standingOf(session, round, now, group).stage === 'brief'
}

/** Does a signal stand at `now`? One for a stretch falls with it: nobody is ready for what comes next. */
export function stands(session: Session, signal: Signal, now: number): boolean {
  if (signal.kind === 'gathered' && !comesTogether(session, signal.group ?? '', now)) return false
  return signal.until > now && (signal.stretch === null || signal.stretch === stretchOf(session, signal.group, now))
}

/** The signals that stand at `now`, longest waiting first. */
export function standingSignals(session: Session, now: number): readonly Signal[] {
  return session.signals.filter((signal) => stands(session, signal, now))
}

/** What is said about the pace and still counts at `now`. */
export function standingPaces(session: Session, now: number): readonly Pace[] {
  return session.paces.filter((pace) => pace.until > now)
}
