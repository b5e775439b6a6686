import type { Lens, Locale, Words } from '@coreflect/workshop'
import { randomId } from '../net/random-id.ts'

/** A lens while it is being written. `id` is null until it is kept for the first time. */
export interface LensDraft {
  readonly id: string | null
  readonly name: Words
  readonly counts: boolean
  readonly tags: readonly TagDraft[]
}

export interface TagDraft {
  readonly id: string | null
  readonly label: Words
  readonly hint: Words
}

/** Ids of words of our own are told in addresses, so they have no sign that would need care there. */
export const newWordsId = (): string =>
  randomId(12)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')

/** As many things to notice as a lens may have. */
export const mostTags = 8

export const emptyTag: TagDraft = { id: null, label: {}, hint: {} }

/** Nothing yet, with room for two things to notice. */
export const emptyDraft: LensDraft = { id: null, name: {}, counts: false, tags: [emptyTag, emptyTag] }

export function draftOf({ id, name, form, kinds }: Lens): LensDraft {
  return {
    id,
    name,
    counts: form === 'tally',
    tags: kinds.map((kind) => ({ id: kind.id, label: kind.name, hint: kind.hint })),
  }
}

/** The words with what was typed in one language; an emptied one is not there any more. */
export function written(words: Words, locale: Locale, text: string): Words {
  const { [locale]: _, ...others } = words
  return text === '' ? others : { ...others, [locale]: text }
}

/** The words without room around them, and without languages that have none. */
export const trimmed = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words)
      .map(([locale, text]) => [locale, text?.trim()] as const)
      .filter(([, text]) => text),
  )

/** Is there a word in any language? */
export const there = (words: Words): boolean => Object.keys(trimmed(words)).length > 0

/** The lens that a draft makes; null while a name or the first thing to notice is missing. Things without a label are left out. */
export function lensOfDraft(draft: LensDraft, newId: () => string): Lens | null {
  const tags = draft.tags.filter(({ label }) => there(label))
  if (!there(draft.name) || tags.length === 0) return null
  return {
    id: draft.id ?? `own-${newId()}`,
    name: trimmed(draft.name),
    ...(draft.counts ? { form: 'tally' as const } : {}),
    kinds: tags.map(({ id, label, hint }) => {
      const name = trimmed(label)
      return { id: id ?? `own-${newId()}`, name, hint: there(hint) ? trimmed(hint) : { [firstOf(name)]: '' } }
    }),
  }
}

const firstOf = (words: Words): Locale => (words.en === undefined ? 'es' : 'en')
