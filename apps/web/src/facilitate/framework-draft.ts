import { type Framework, type FrameworkIdea, type Locale, locales, type Words } from '@coreflect/workshop'
import { there, trimmed } from './lens-draft.ts'

/** A principle or a task while it is being written; without an id until it is kept for the first time. */
export interface IdeaDraft {
  readonly id: string | null
  readonly name: Words
  readonly text: Words
}

/** A framework while it is being written. `id` is null until it is kept for the first time. */
export interface FrameworkDraft {
  readonly id: string | null
  readonly name: Words
  readonly summary: Words
  readonly notice: Words
  readonly principles: readonly IdeaDraft[]
  readonly tasks: readonly IdeaDraft[]
  readonly lenses: readonly string[]
}

export const emptyIdea: IdeaDraft = { id: null, name: {}, text: {} }

/** Nothing yet, with room for one principle and one task. */
export const emptyFramework: FrameworkDraft = {
  ...{ id: null, name: {}, summary: {}, notice: {} },
  ...{ principles: [emptyIdea], tasks: [emptyIdea], lenses: [] },
}

/** A draft with the same words, which becomes a framework of its own. */
export function copyOf(framework: Framework): FrameworkDraft {
  const fresh = (idea: FrameworkIdea): IdeaDraft => ({ ...idea, id: null })
  return {
    ...framework,
    id: null,
    principles: framework.principles.map(fresh),
    tasks: framework.tasks.map(fresh),
  }
}

/** Every word needs a language, and an empty one has that of the name. */
function words(text: Words, name: Words): Words {
  if (there(text)) return trimmed(text)
  const locale: Locale = locales.find((one) => name[one] !== undefined) ?? 'en'
  return { [locale]: '' }
}

/** The framework that a draft makes; null while it has no name. Principles and tasks without a name are left out. */
export function frameworkOfDraft(draft: FrameworkDraft, newId: () => string): Framework | null {
  if (!there(draft.name)) return null
  const name = trimmed(draft.name)
  const kept = (ideas: readonly IdeaDraft[]): readonly FrameworkIdea[] =>
    ideas
      .filter((idea) => there(idea.name))
      .map((idea) => ({
        id: idea.id ?? `own-${newId()}`,
        name: trimmed(idea.name),
        text: words(idea.text, trimmed(idea.name)),
      }))
  return {
    id: draft.id ?? `own-${newId()}`,
    name,
    summary: words(draft.summary, name),
    notice: words(draft.notice, name),
    principles: kept(draft.principles),
    tasks: kept(draft.tasks),
    lenses: draft.lenses,
  }
}
