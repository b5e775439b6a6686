import type { Activity, ActivityType, Out } from './activity.ts'
import { comingOf, type Day, expectedEnd, pinnedPlan, type WallClock } from './pins.ts'
import type { AgendaItem } from './view-parts/agenda.ts'

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
  /** When the day will end by it, in ms. */
  readonly end: number
}

/**
 * How many whole minutes later than planned the day will end; negative when it is ahead; null while it has no plan. Pinned starts
 * are waited for, in the plan and in what is expected, where the clock on the `wall` is known.
 */
export function behind(day: Day, now: number, wall?: WallClock): number | null {
  const late = lateness(day, now, wall)
  return late === null ? null : wholeMinutes(late)
}

function lateness(day: Day, now: number, wall: WallClock | undefined): number | null {
  const { end } = pinnedPlan(day, wall)
  return end === null ? null : (expectedEnd(day, now, wall) - end) / 60_000
}

/** Away from zero: half a minute late is a minute to find, and half a minute early is no minute to give. */
function wholeMinutes(minutes: number): number {
  return minutes > 0 ? Math.ceil(minutes - 0.01) : Math.ceil(minutes) || 0
}

/**
 * The ways to come back to the planned end: shorten what can be shortened, leave something out, keep something for another
 * day. None touches practice, breaks or the close, and none cuts below what is sensible; none takes from what comes before a
 * pinned start that is waited for, since the day would not end earlier. Empty unless the day is behind; a
 * way that can change nothing is left out, and one that is not enough says what is still missing.
 */
export function recoveriesOf(day: Day, now: number, wall?: WallClock): readonly Recovery[] {
  const plannedEnd = pinnedPlan(day, wall).end ?? 0
  const need = wholeMinutes(lateness(day, now, wall) ?? 0)
  if (need <= 0) return []
  const coming = comingOf(day, now, wall)
  const items = coming
    .slice(
      Math.max(
        0,
        coming.findLastIndex(({ slack }) => slack !== null && slack > 0),
      ),
    )
    .map(({ item }) => item)
    .filter((item) => !keepsTime({ type: item.type, protected: item.prepared?.protected }))
  const ways: readonly (readonly [Recovery['way'], readonly Change[]])[] = [
    ['shorten', shortened(items, need)],
    [
      'drop',
      left(
        items.filter((item) => droppable.has(item.type)),
        need,
        'dropped',
      ),
    ],
    [
      'move',
      left(
        items.filter((item) => movable.has(item.type)),
        need,
        'moved',
      ),
    ],
  ]
  return ways.filter(([, changes]) => changes.length > 0).map(([way, changes]) => planned(way, changes))

  function planned(way: Recovery['way'], changes: readonly Change[]): Recovery {
    const end = expectedEnd({ ...day, agenda: changed(day.agenda, changes) }, now, wall)
    return {
      way,
      changes,
      saves: changes.reduce((sum, { from, minutes }) => sum + from - minutes, 0),
      missing: Math.max(0, wholeMinutes((end - plannedEnd) / 60_000)),
      end,
    }
  }
}

function changed(agenda: readonly AgendaItem[], changes: readonly Change[]): readonly AgendaItem[] {
  const byActivity = new Map(changes.map((change) => [change.activity, change]))
  return agenda.map((item) => {
    const change = byActivity.get(item.id)
    if (change === undefined) return item
    return change.out === null ? { ...item, minutes: change.minutes } : { ...item, out: change.out }
  })
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
