import type { Activity, ActivityType, Out } from './activity.ts'
import { timeLeft } from './clock.ts'
import type { AgendaItem, NowView } from './view-parts/agenda.ts'

/** What keeps its time whatever happens: practice, breaks and the close [§1.8]. */
const kept: ReadonlySet<ActivityType> = new Set(['practice', 'break', 'close'])

/** Below these minutes an activity is not itself any more; what is not named here, not below half of its plan. */
const sensible: { readonly [type in ActivityType]?: number } = {
  arrive: 3,
  agreement: 5,
  'bring-back': 3,
  debrief: 4,
  reflect: 2,
  'go-round': 5,
  pulse: 2,
}

/** What a day can do without, and what deserves another day rather than a few minutes. */
const droppable: ReadonlySet<ActivityType> = new Set(['present', 'reflect', 'go-round', 'pulse', 'check', 'gallery'])
const movable: ReadonlySet<ActivityType> = new Set(['present', 'demo', 'talk', 'gallery', 'check', 'agreement'])

/** Does this activity keep its time, whatever is recovered? Its type says so, or whoever prepared the day. */
export function keepsTime(activity: Pick<Activity, 'type' | 'protected'>): boolean {
  return kept.has(activity.type) || activity.protected === true
}

/** The fewest whole minutes that an activity is worth beginning for. */
export function leastMinutes({ type, minutes }: Pick<Activity, 'type' | 'minutes'>): number {
  if (kept.has(type)) return minutes
  return Math.min(minutes, Math.max(sensible[type] ?? 2, Math.ceil(minutes / 2)))
}

/** One activity in a plan to recover: its minutes now and then, or where it goes. */
export interface Change {
  readonly activity: string
  readonly from: number
  readonly minutes: number
  readonly out: Out | null
}

/** One way to come back to the planned end. `saves` and `missing` are whole minutes. */
export interface Recovery {
  readonly way: 'shorten' | 'drop' | 'move'
  readonly changes: readonly Change[]
  readonly saves: number
  /** How much later than planned it would still end; 0 where the day fits. */
  readonly missing: number
}

/** A day as far as recovering must know: a part of a facilitator's view. */
export interface Day {
  readonly agenda: readonly AgendaItem[]
  readonly now: Pick<NowView, 'clock'> | null
  /** When the day was planned to end, in ms. */
  readonly plannedEnd: number | null
}

/** What is still to come: what was passed over is not waited for. */
export function stillAhead(agenda: readonly AgendaItem[]): readonly AgendaItem[] {
  const reached = agenda.findLastIndex((item) => item.state !== 'ahead')
  return agenda.slice(reached + 1).filter((item) => item.out === null)
}

/** When the day will end as it is planned now, in ms: what is on takes its time, and everything ahead its minutes. */
export function expectedEnd(day: Day, now: number): number {
  const left = day.now === null ? 0 : Math.max(0, timeLeft(day.now.clock, now))
  return now + left + stillAhead(day.agenda).reduce((sum, item) => sum + item.minutes * 60_000, 0)
}

/** How many whole minutes later than planned the day will end; negative when it is ahead; null while it has no plan. */
export function behind(day: Day, now: number): number | null {
  const late = lateness(day, now)
  return late === null ? null : wholeMinutes(late)
}

function lateness(day: Day, now: number): number | null {
  return day.plannedEnd === null ? null : (expectedEnd(day, now) - day.plannedEnd) / 60_000
}

/** Away from zero: half a minute late is a minute to find, and half a minute early is no minute to give. */
function wholeMinutes(minutes: number): number {
  return minutes > 0 ? Math.ceil(minutes - 0.01) : Math.ceil(minutes) || 0
}

/**
 * The ways to come back to the planned end: shorten what can be shortened, leave something out, keep something for another
 * day. None touches practice, breaks or the close, and none cuts below what is sensible. Empty unless the day is behind; a
 * way that can change nothing is left out, and one that is not enough says what is still missing.
 */
export function recoveriesOf(day: Day, now: number): readonly Recovery[] {
  const late = lateness(day, now) ?? 0
  const need = wholeMinutes(late)
  if (need <= 0) return []
  const items = stillAhead(day.agenda).filter(
    (item) => !keepsTime({ type: item.type, protected: item.prepared?.protected }),
  )
  return [
    planned('shorten', late, shortened(items, need)),
    planned(
      'drop',
      late,
      left(
        items.filter((item) => droppable.has(item.type)),
        need,
        'dropped',
      ),
    ),
    planned(
      'move',
      late,
      left(
        items.filter((item) => movable.has(item.type)),
        need,
        'moved',
      ),
    ),
  ].filter((way) => way.changes.length > 0)
}

function planned(way: Recovery['way'], late: number, changes: readonly Change[]): Recovery {
  const saves = changes.reduce((sum, { from, minutes }) => sum + from - minutes, 0)
  return { way, changes, saves, missing: Math.max(0, wholeMinutes(late - saves)) }
}

/** Everyone gives in proportion to what they can spare, in whole minutes; what is over is taken from the longest first. */
function shortened(items: readonly AgendaItem[], need: number): readonly Change[] {
  const spare = items.map((item) => Math.floor(item.minutes - leastMinutes(item)))
  const all = spare.reduce((sum, one) => sum + one, 0)
  const wanted = Math.min(need, all)
  const given = spare.map((one) => Math.floor((one * wanted) / Math.max(1, all)))
  const order = items.map((_, i) => i).sort((a, b) => (spare[b] ?? 0) - (spare[a] ?? 0) || a - b)
  let rest = wanted - given.reduce((sum, one) => sum + one, 0)
  for (const i of order) {
    const more = Math.min(rest, (spare[i] ?? 0) - (given[i] ?? 0), 1)
    given[i] = (given[i] ?? 0) + more
    rest -= more
  }
  return items.flatMap((item, i): Change[] =>
    given[i] ? [{ activity: item.id, from: item.minutes, minutes: item.minutes - given[i], out: null }] : [],
  )
}

/** The one activity that frees enough with the least over; where none does, the longest ones until it is enough. */
function left(items: readonly AgendaItem[], need: number, out: Out): readonly Change[] {
  const gone = ({ id, minutes }: AgendaItem): Change => ({ activity: id, from: minutes, minutes: 0, out })
  const byLength = [...items].sort((a, b) => a.minutes - b.minutes)
  const one = byLength.find((item) => item.minutes >= need)
  if (one !== undefined) return [gone(one)]
  const taken: AgendaItem[] = []
  let freed = 0
  for (const item of byLength.reverse()) {
    if (freed >= need) break
    taken.push(item)
    freed += item.minutes
  }
  return taken.map(gone)
}
