import { type AgendaItem, behind, type ClockView, stillAhead, timeLeft, type View } from '@coreflect/workshop'

const minute = 60_000

/**
 * How much later than planned the day will end as it goes now, in whole minutes; negative when ahead. A clock past zero counts
 * on. Null before the beginning, after the end, and without a plan.
 */
export function drift(view: View, now: number): number | null {
  const running = view.session.startedAt !== null && view.session.state !== 'revisit'
  return running ? behind(view, now) : null
}

/** How a drift is told: one minute either way is still on time, because nobody can run a room more exactly. */
export function pace(drift: number | null): 'unknown' | 'on-time' | 'ahead' | 'behind' {
  if (drift === null) return 'unknown'
  if (Math.abs(drift) < 2) return 'on-time'
  return drift > 0 ? 'behind' : 'ahead'
}

/** When each activity that is ahead will probably begin, in ms, where that is not as planned. */
export function expectedStarts(view: View, now: number): ReadonlyMap<string, number> {
  const starts = new Map<string, number>()
  if (drift(view, now) === null) return starts
  let at = now + (view.now === null ? 0 : Math.max(0, timeLeft(view.now.clock, now)))
  for (const item of stillAhead(view.agenda)) {
    if (item.at !== null && Math.abs(at - item.at) >= 1.5 * minute) starts.set(item.id, at)
    at += item.minutes * minute
  }
  return starts
}

/** Planned length of an agenda, in minutes. */
export function agendaMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, item) => sum + item.minutes, 0)
}

/** Could `seconds` be taken from this clock without ending the phase at once? Adding is always possible. */
export function canTake(clock: ClockView, seconds: number, now: number): boolean {
  return timeLeft(clock, now) > seconds * 1000
}
