import * as v from 'valibot'

/** So many pages one PDF may have, and so many parts one activity. */
export const mostPages = 500
export const mostParts = 60

const words = (most: number) =>
  v.pipe(
    v.strictObject({
      en: v.optional(v.pipe(v.string(), v.maxLength(most))),
      es: v.optional(v.pipe(v.string(), v.maxLength(most))),
    }),
    v.check((text) => Object.values(text).some((one) => one !== undefined), 'A text needs at least one language.'),
  )
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
const name = v.pipe(v.string(), v.maxLength(120))
const page = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPages))
const part = {
  id,
  notes: v.optional(v.pipe(v.array(v.strictObject({ page, text: words(4000) })), v.maxLength(mostPages), v.readonly())),
}
/** A clip elsewhere is opened by a link, so it can be no script. */
const address = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check((text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text), 'An address begins with https://.'),
)

/** One part of what an activity shows. */
export const mediaPartSchema = v.variant('kind', [
  v.strictObject({ ...part, kind: v.literal('slides'), asset: id, name, pages: page }),
  v.strictObject({ ...part, kind: v.literal('picture'), asset: id, name, alt: words(600) }),
  v.strictObject({ ...part, kind: v.literal('cue'), text: words(600) }),
  v.strictObject({
    ...part,
    kind: v.literal('clip'),
    asset: id,
    name,
    seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(36_000)),
    captions: v.optional(v.strictObject({ asset: id, language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)) })),
    words: v.optional(words(8000)),
  }),
  v.strictObject({ ...part, kind: v.literal('link'), url: address, title: words(200), words: v.optional(words(8000)) }),
])

/** What an activity shows, as it comes in a template. */
export const mediaSchema = v.pipe(
  v.strictObject({ parts: v.pipe(v.array(mediaPartSchema), v.maxLength(mostParts), v.readonly()) }),
  v.check(({ parts }) => new Set(parts.map((one) => one.id)).size === parts.length, 'Every part has an id of its own.'),
)
