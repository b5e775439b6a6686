import {
  type AgendaItem,
  behind,
  type ClockView,
  type Coming,
  comingOf,
  timeLeft,
  type View,
  type WallClock,
} from '@coreflect/workshop'

const minute = 60_000

/** The clock on the wall of the room: that of this device. */
const onThisWall: WallClock = (minutes, dayOf) => new Date(dayOf).setHours(0, minutes, 0, 0)

/** The clock that pinned starts go by; none in a rehearsal, which runs at another time of day and at a speed of its own. */
export const wallOf = ({ session }: View): WallClock | undefined => (session.rehearsal ? undefined : onThisWall)

/**
 * How much later than planned the day will end as it goes now, in whole minutes; negative when ahead. A clock past zero counts
 * on, and pinned starts are waited for. Null before the beginning, after the end, and without a plan.
 */
export function drift(view: View, now: number): number | null {
  const running = view.session.startedAt !== null && view.session.state !== 'revisit'
  return running ? behind(view, now, wallOf(view)) : null
}

/** How a drift is told: one minute either way is still on time, because nobody can run a room more exactly. */
export function pace(drift: number | null): 'unknown' | 'on-time' | 'ahead' | 'behind' {
  if (drift === null) return 'unknown'
  if (Math.abs(drift) < 2) return 'on-time'
  return drift > 0 ? 'behind' : 'ahead'
}

/** What is ahead as it will come, where that is known: by activity. */
export function expected(view: View, now: number): ReadonlyMap<string, Coming> {
  if (drift(view, now) === null) return new Map()
  return new Map(comingOf(view, now, wallOf(view)).map((coming) => [coming.item.id, coming]))
}

/** When something that is ahead will probably begin, in ms; null where that is as planned. */
export function otherStart({ start }: Coming, planned: number | undefined): number | null {
  return planned === undefined || Math.abs(start - planned) < 1.5 * minute ? null : start
}

/** How a pinned start stands: so many whole minutes are free before it, or it will be late by so many; one either way fits. */
export function pinStands(slack: number): { readonly how: 'free' | 'late' | 'even'; readonly minutes: number } {
  const minutes = Math.round(slack / minute)
  const how = Math.abs(minutes) < 2 ? 'even' : minutes > 0 ? 'free' : 'late'
  return { how, minutes: Math.abs(minutes) }
}

/** Planned length of an agenda, in minutes. */
export function agendaMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, item) => sum + item.minutes, 0)
}

/** Could `seconds` be taken from this clock without ending the phase at once? Adding is always possible. */
export function canTake(clock: ClockView, seconds: number, now: number): boolean {
  return timeLeft(clock, now) > seconds * 1000
}
