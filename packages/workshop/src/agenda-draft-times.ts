import { type AgendaDraft, usualStart } from './agenda-draft.ts'

/** Where an activity stands on the time line, in minutes after midnight of the first day; past 1440 is the next day. */
export interface DraftTime {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Before a pinned start: minutes that are free (positive) or that are planned too much (negative); null without a pin. */
  readonly slack: number | null
}

/** When something was really begun and is or will be over, in the same minutes as a draft's times. */
export interface RealTime {
  readonly start: number
  readonly end: number
}

const nothingReal: ReadonlyMap<string, RealTime> = new Map()

const dayLength = 1440
/** Nobody plans so many minutes too much before a pin: what is earlier than that is meant for the next day. */
const mostOverlap = 240

/**
 * When everything begins and ends: each when the one before it is over, except for what is pinned, which waits for its time.
 * Where more is planned before a pin than there is time, it begins late and says by how much. A pin that is
 * more than four hours earlier in the day than what came before is over means the next day. What has `real` times stands at
 * them, what comes after flows on from there, and what was passed over takes no time.
 */
export function draftTimes(
  draft: Pick<AgendaDraft, 'agenda' | 'startsAt'>,
  real: ReadonlyMap<string, RealTime> = nothingReal,
): readonly DraftTime[] {
  let at = draft.startsAt ?? usualStart
  const open = draft.agenda.findLastIndex(({ id }) => real.has(id)) + 1
  return draft.agenda.map(({ id, minutes, startsAt }, place): DraftTime => {
    const known = real.get(id)
    if (known !== undefined) {
      at = Math.max(at, known.end)
      return { id, ...known, slack: null }
    }
    if (place < open) return { id, start: at, end: at, slack: null }
    const pin = startsAt === undefined ? null : nearestDay(startsAt, at)
    const slack = pin === null ? null : pin - at
    const start = pin === null ? at : Math.max(at, pin)
    at = start + minutes
    return { id, start, end: at, slack }
  })
}

/** The time of day on the day of `near`, or on the next one. */
function nearestDay(time: number, near: number): number {
  const day = Math.floor(near / dayLength) * dayLength
  const today = day + time
  return today < near - mostOverlap ? today + dayLength : today
}

/** Minutes from the beginning to the end of the workshop, with the free minutes before pinned starts. */
export function draftLength(draft: Pick<AgendaDraft, 'agenda' | 'startsAt'>, times = draftTimes(draft)): number {
  return (times.at(-1)?.end ?? 0) - (times[0]?.start ?? 0)
}
