import { type AgendaItem, type ClockView, timeLeft, type View } from '@coreflect/workshop'

const minute = 60_000

/**
 * How much later than planned the activity that is on now will end, in whole minutes; negative when ahead.
 * A clock past zero counts on. Null while nothing is on or the session has no planned times.
 */
export function drift(view: View, now: number): number | null {
  const item = view.agenda.find((one) => one.id === view.now?.id)
  if (view.now === null || item === undefined || item.at === null) return null
  const ends = now + Math.max(0, timeLeft(view.now.clock, now))
  return Math.round((ends - (item.at + item.minutes * minute)) / minute)
}

/** How a drift is told: one minute either way is still on time, because nobody can run a room more exactly. */
export function pace(drift: number | null): 'unknown' | 'on-time' | 'ahead' | 'behind' {
  if (drift === null) return 'unknown'
  if (Math.abs(drift) < 2) return 'on-time'
  return drift > 0 ? 'behind' : 'ahead'
}

/** When an activity that is still ahead will probably begin, in ms; null where that equals the plan or nothing is known. */
export function expectedAt(item: AgendaItem, drift: number | null): number | null {
  if (item.state !== 'ahead' || item.at === null || pace(drift) === 'on-time' || drift === null) return null
  return item.at + drift * minute
}

/** Planned length of an agenda, in minutes. */
export function agendaMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, item) => sum + item.minutes, 0)
}

/** Could `seconds` be taken from this clock without ending the phase at once? Adding is always possible. */
export function canTake(clock: ClockView, seconds: number, now: number): boolean {
  return timeLeft(clock, now) > seconds * 1000
}
