import type { Activity } from './activity.ts'
import type { AgendaDraft } from './agenda-draft.ts'
import type { Session } from './session.ts'

/** How far a session has come in its agenda: what was begun stays where and as it is. Times in ms. */
export interface Begun {
  readonly activity: string
  readonly startedAt: number
  /** Null while it is on. */
  readonly endedAt: number | null
}

/** What of a session's agenda was begun, in the order of the agenda. */
export function begunOf({ agenda, actual, current }: Session): readonly Begun[] {
  return agenda.flatMap(({ id }): Begun[] => {
    const real = actual[id]
    if (real === undefined) return []
    const on = current?.activity === id
    return [{ activity: id, startedAt: real.startedAt, endedAt: on ? null : (real.endedAt ?? real.startedAt) }]
  })
}

/** The place from which on a running agenda is open: right after what was begun last in it. */
export function openFrom(agenda: readonly Pick<Activity, 'id'>[], begun: readonly Begun[]): number {
  const ids = new Set(begun.map(({ activity }) => activity))
  return agenda.findLastIndex(({ id }) => ids.has(id)) + 1
}

/**
 * What can be had of a wanted agenda while the session runs. What was begun stays, with its words and in its place; what is on
 * may have other minutes. What was passed over may go or be put later. Everything else is as it is wanted, after what was begun.
 * Pure; what can be had already comes back as it is, so that it can be asked again.
 */
export function withinRun(
  now: readonly Activity[],
  begun: readonly Begun[],
  wanted: readonly Activity[],
): readonly Activity[] {
  if (begun.length === 0) return wanted
  const real = new Map(begun.map((one) => [one.activity, one]))
  const byId = new Map(wanted.map((one) => [one.id, one]))
  const before = new Set(wanted.slice(0, openFrom(wanted, begun)).map(({ id }) => id))
  const head = now.slice(0, openFrom(now, begun)).flatMap((activity): Activity[] => {
    const mine = byId.get(activity.id)
    const done = real.get(activity.id)
    if (done === undefined) return mine !== undefined && before.has(mine.id) ? [mine] : []
    const changed = mine !== undefined && done.endedAt === null && mine.minutes !== activity.minutes
    return [changed ? { ...activity, minutes: mine.minutes } : activity]
  })
  const placed = new Set(head.map(({ id }) => id))
  return [...head, ...wanted.filter(({ id }) => !placed.has(id) && !real.has(id))]
}

/** A draft with what can be had of it while the session runs whose agenda is `now`; what was begun keeps its lens as well. */
export function draftWithinRun(now: AgendaDraft, begun: readonly Begun[], wanted: AgendaDraft): AgendaDraft {
  if (begun.length === 0) return wanted
  const agenda = withinRun(now.agenda, begun, wanted.agenda)
  const kept = new Set(begun.map(({ activity }) => now.agenda.find(({ id }) => id === activity)?.lens))
  const stay = now.lenses.filter(({ id }) => kept.has(id))
  return { ...wanted, agenda, lenses: [...stay, ...wanted.lenses.filter(({ id }) => !kept.has(id))] }
}
