import * as v from 'valibot'

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
export const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))

/** With an id, a command that arrives twice is done once. */
const named = { id: v.optional(id) }
export const oneGroup = { group: v.optional(id) }

/** The schema of one command: its `type`, an optional id, and what belongs to it alone. */
export const command = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...named, ...entries })
