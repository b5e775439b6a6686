import * as v from 'valibot'
import { turnPhases } from '../../activity.ts'

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
export const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))

/** What the sender saw: a command that expects something else than what is so is refused as `moved-on`. */
const expects = v.strictObject({
  state: v.optional(v.picklist(['draft', 'lobby', 'live', 'paused', 'wrap-up', 'revisit'])),
  activity: v.optional(v.nullable(id)),
  stage: v.optional(v.nullable(v.picklist(['brief', 'turn', 'offer', 'closed']))),
  turn: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)))),
  phase: v.optional(v.nullable(v.picklist(turnPhases))),
  draft: v.optional(v.nullable(id)),
  planned: v.optional(v.pipe(v.number(), v.minValue(0))),
})

/** With an id, a command that arrives twice is done once. */
const named = { id: v.optional(id), expects: v.optional(expects) }
export const oneGroup = { group: v.optional(id) }

/** The schema of one command: its `type`, an optional id, what it expects, and what belongs to it alone. */
export const command = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...named, ...entries })
