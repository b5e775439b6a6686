import * as v from 'valibot'
import { wordsSchema } from './template-parts.ts'
import type { Words } from './words.ts'

/** What an activity that may touch people closely offers them: a choice, and something else to do. */
export interface Care {
  /** Does everyone say for themselves whether they take part? */
  readonly optIn: boolean
  /** Can one observe instead? */
  readonly observe: boolean
  /** What there is to do for whoever does neither. */
  readonly alternative?: Words | undefined
}

/** What facilitators think of beforehand for an activity, beside its words and its minutes. */
export interface Preparation {
  /** For facilitators alone. */
  readonly notes?: Words | undefined
  /** What has to lie ready, one thing a line; for facilitators alone. */
  readonly materials?: Words | undefined
  readonly care?: Care | undefined
  /** The time of day at which it begins whatever was before it ("lunch at 12:30"), in minutes after midnight. */
  readonly startsAt?: number | undefined
  /** Keeps its minutes whatever has to be made good later in the day. */
  readonly protected?: boolean | undefined
}

/** A time of day in minutes after midnight. */
export const timeOfDaySchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439))

/** The schemas of the fields of `Preparation`. */
export const preparationEntries = {
  notes: v.optional(wordsSchema),
  materials: v.optional(wordsSchema),
  care: v.optional(v.strictObject({ optIn: v.boolean(), observe: v.boolean(), alternative: v.optional(wordsSchema) })),
  startsAt: v.optional(timeOfDaySchema),
  protected: v.optional(v.boolean()),
}

/** What was prepared of an activity, without anything else of it. */
export function preparationOf({ notes, materials, care, startsAt, protected: kept }: Preparation): Preparation {
  return {
    ...(notes === undefined ? {} : { notes }),
    ...(materials === undefined ? {} : { materials }),
    ...(care === undefined ? {} : { care }),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(kept === undefined ? {} : { protected: kept }),
  }
}
