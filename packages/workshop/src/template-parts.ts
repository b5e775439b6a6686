import * as v from 'valibot'

/** A text in one language at least. */
export const wordsSchema = v.pipe(
  v.strictObject({ en: v.optional(v.string()), es: v.optional(v.string()) }),
  v.check((text) => Object.values(text).some((one) => one !== undefined), 'A text needs at least one language.'),
)

/** A length of time that is planned, in seconds. */
export const secondsSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7200))

/** The name of a thing within a template. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))
