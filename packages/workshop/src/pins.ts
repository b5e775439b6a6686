import { timeLeft } from './clock.ts'
import type { AgendaItem, NowView } from './view-parts/agenda.ts'

const minute = 60_000
const hour = 60 * minute
/** Nobody plans so much too much before a pin, in ms: what is earlier than that is meant for the next day. */
const mostOverlap = 4 * hour

/**
 * The moment, in ms, at which the clock on the wall of the room shows a time of day (minutes after midnight) on the day of another
 * moment. The server does not know that clock: a facilitator's device hangs in the same room.
 */
export type WallClock = (minutes: number, dayOf: number) => number

/** A day as far as its times must be known: a part of a facilitator's view. */
export interface Day {
  readonly agenda: readonly AgendaItem[]
  readonly now: Pick<NowView, 'clock'> | null
  /** When the day was planned to end, in ms. */
  readonly plannedEnd: number | null
}

/** What is still to come: what was passed over is not waited for. */
function stillAhead(agenda: readonly AgendaItem[]): readonly AgendaItem[] {
  const reached = agenda.findLastIndex((item) => item.state !== 'ahead')
  return agenda.slice(reached + 1).filter((item) => item.out === null)
}

/**
 * The moment of a pinned start: the one from four hours before to twenty after it would begin by the plan. How late a day runs
 * does not move it to another day. Null without a pin.
 */
function pinOf(item: AgendaItem, planned: number, wall: WallClock | undefined): number | null {
  const minutes = item.prepared?.startsAt
  if (minutes === undefined || wall === undefined) return null
  const moments = [-24, 0, 24].map((off) => wall(minutes, planned + off * hour))
  return moments.find((moment) => moment >= planned - mostOverlap) ?? null
}

/** Where each activity stands in the plan, with the waits before pins. */
interface Place {
  readonly item: AgendaItem
  readonly start: number
  readonly pin: number | null
}

function placesOf(agenda: readonly AgendaItem[], wall: WallClock | undefined): readonly Place[] {
  const places: Place[] = []
  let waits = 0
  for (const item of agenda) {
    if (item.at === null) continue
    const before = places.at(-1)
    if (before !== undefined && !follows(before.item, item.at)) waits = 0
    const own = item.at + waits
    const pin = pinOf(item, own, wall)
    const start = pin === null || item.out !== null ? own : Math.max(own, pin)
    waits += start - own
    places.push({ item, start, pin })
  }
  return places
}

/** When something that is ahead will begin. */
export interface Coming {
  readonly item: AgendaItem
  /** In ms. */
  readonly start: number
  /** Where it is pinned: ms that are free before it (positive) or by which it will be late (negative); null without a pin. */
  readonly slack: number | null
}

/**
 * What is ahead as it will come by the plan of now: each when what is before it is over, and what has a pinned start not before
 * that. What is on takes its time. Without a `wall` no pin counts.
 */
export function comingOf(day: Day, now: number, wall?: WallClock): readonly Coming[] {
  const pins = new Map(placesOf(day.agenda, wall).map(({ item, pin }) => [item.id, pin]))
  let at = freeAt(day, now)
  return stillAhead(day.agenda).map((item): Coming => {
    const pin = pins.get(item.id) ?? null
    const start = pin === null ? at : Math.max(at, pin)
    const slack = pin === null ? null : pin - at
    at = start + item.minutes * minute
    return { item, start, slack }
  })
}

/** When the day will end as it is planned now, in ms: what is on takes its time, everything ahead its minutes, pins are waited for. */
export function expectedEnd(day: Day, now: number, wall?: WallClock): number {
  const last = comingOf(day, now, wall).at(-1)
  return last === undefined ? freeAt(day, now) : last.start + last.item.minutes * minute
}

const freeAt = (day: Day, now: number) => now + (day.now === null ? 0 : Math.max(0, timeLeft(day.now.clock, now)))

/** The plan with its pinned starts waited for. */
export interface PinnedPlan {
  /** Planned starts in ms by activity, of those that have one. */
  readonly starts: ReadonlyMap<string, number>
  readonly end: number | null
}

/**
 * The planned times of a day with the waits before its pins, which the server's own (`at`, `plannedEnd`) leave out. Where the plan
 * was changed on the way, the times after that were reckoned from the real time, and earlier waits are in them.
 */
export function pinnedPlan({ agenda, plannedEnd }: Pick<Day, 'agenda' | 'plannedEnd'>, wall?: WallClock): PinnedPlan {
  const places = placesOf(agenda, wall)
  return {
    starts: new Map(places.map(({ item, start }) => [item.id, start])),
    end: plannedEnd === null ? null : plannedEnd + firstWaits(places),
  }
}

const firstMinutes = ({ was, minutes }: AgendaItem) => was ?? minutes

/** Does the plan flow on from this activity to one that is planned for `at`? */
function follows(before: AgendaItem, at: number): boolean {
  const own = before.at ?? 0
  const now = before.out === null ? before.minutes : 0
  return [firstMinutes(before), now].some((minutes) => Math.abs(own + minutes * minute - at) < 1000)
}

/** How long the plan waited for pins as it was before anyone changed minutes, in ms. */
function firstWaits(places: readonly Place[]): number {
  let at = places[0]?.start ?? 0
  let waits = Math.max(0, at - (places[0]?.item.at ?? 0))
  for (const { item, pin } of places) {
    const wait = Math.max(0, (pin ?? at) - at)
    waits += wait
    at += wait + firstMinutes(item) * minute
  }
  return waits
}
