import * as v from 'valibot'
import { idSchema, wordsSchema } from './template-parts.ts'
import type { Words } from './words.ts'

/** A principle or a task of a method, in a few words. */
export interface FrameworkIdea {
  readonly id: string
  readonly name: Words
  readonly text: Words
}

/**
 * The words of a method as data: nothing in Coreflect depends on any of them, and another framework can take the place of each.
 * `lenses` are ids of lenses that look through it, of the library or the host's own; `notice` says whose method it is and
 * whose the words are.
 */
export interface Framework {
  readonly id: string
  readonly name: Words
  readonly summary: Words
  readonly notice: Words
  readonly principles: readonly FrameworkIdea[]
  readonly tasks: readonly FrameworkIdea[]
  readonly lenses: readonly string[]
}

/** As many principles, and as many tasks, as a framework may have. */
export const mostIdeas = 12

/** So many letters in all its languages: it is sent to every phone of a session that goes by it. */
const mostLetters = 20_000

const ideas = v.pipe(
  v.array(v.strictObject({ id: idSchema, name: wordsSchema, text: wordsSchema })),
  v.maxLength(mostIdeas),
  v.readonly(),
)

/** A framework as it comes from the host's own collection or with a command. */
export const frameworkSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    name: wordsSchema,
    summary: wordsSchema,
    notice: wordsSchema,
    principles: ideas,
    tasks: ideas,
    lenses: v.pipe(v.array(idSchema), v.maxLength(20), v.readonly()),
  }),
  v.check((framework) => JSON.stringify(framework).length <= mostLetters, 'A framework is not a book.'),
)
