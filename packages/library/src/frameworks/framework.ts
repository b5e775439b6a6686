import type { Words } from '@coreflect/workshop'

/** A principle or a task of a method, in a few words. */
export interface FrameworkIdea {
  readonly id: string
  readonly name: Words
  readonly text: Words
}

/**
 * The words of a method as data: nothing in Coreflect depends on any of them, and another framework can take the place of each.
 * `lenses` are ids of lenses in this library that look through it; `notice` says whose method it is and that the words are ours.
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
