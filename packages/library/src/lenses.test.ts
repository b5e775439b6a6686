import { lensSchema, locales, type Words } from '@coreflect/workshop'
import { parse } from 'valibot'
import { expect, test } from 'vitest'
import { frameworks, lenses } from './index.ts'

/** Every text of a piece of data, wherever it stands. */
function wordsIn(value: unknown): readonly Words[] {
  if (value === null || typeof value !== 'object') return []
  if ('en' in value || 'es' in value) return [value as Words]
  return Object.values(value).flatMap(wordsIn)
}

test('every lens passes the schema, and no two have an id or a kind in common', () => {
  for (const lens of lenses) expect(parse(lensSchema, lens)).toEqual(lens)
  const ids = lenses.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const kinds = lenses.flatMap((lens) => lens.kinds.map(({ id }) => id))
  expect(new Set(kinds).size).toBe(kinds.length)
})

test('a lens that takes a reply apart has its three parts: what was said, what it invites, another way', () => {
  for (const lens of lenses) if (lens.form === 'reply') expect(lens.kinds).toHaveLength(3)
  expect(lenses.filter(({ form }) => form !== undefined).map(({ id }) => id)).toEqual(['hope-fear', 'tally'])
})

test('every text of lenses and frameworks is there in every language, in words of its own and as short as a phone needs', () => {
  for (const words of wordsIn([lenses, frameworks])) {
    for (const locale of locales) expect(words[locale]?.trim()).toBeTruthy()
    expect(words.es).not.toBe(words.en)
  }
  for (const words of wordsIn(lenses)) for (const text of Object.values(words)) expect(text?.length).toBeLessThan(90)
})

test('no framework speaks of judging people, and each looks through lenses that are there', () => {
  const known = lenses.map(({ id }) => id)
  for (const framework of frameworks) {
    expect(JSON.stringify(framework)).not.toMatch(/assess|scor(e|ing)|monitor|complian|user|helper|client|patient/i)
    expect(known).toEqual(expect.arrayContaining([...framework.lenses]))
  }
})
