import { locales, templateSchema, type Words } from '@coreflect/workshop'
import { parse } from 'valibot'
import { describe, expect, test } from 'vitest'
import { templates } from './index.ts'

/** Every text of a template, wherever it stands. */
function wordsIn(value: unknown): readonly Words[] {
  if (value === null || typeof value !== 'object') return []
  if ('en' in value || 'es' in value) return [value as Words]
  return Object.values(value).flatMap(wordsIn)
}

/** Words that would make one of us the object of another, in both languages. */
const unwanted =
  /\b(assess\w*|scor(e|es|ed|ing)|monitor\w*|complian\w*|users?|helpers?|helped|client\w*|patient\w*|evalu\w*|puntu[aó]\w*|monitore\w*|cumplimiento|usuari\w*|ayudad[oa]s?|pacientes?)\b/i

test('ids of the built-in workshops are unique', () => {
  expect(new Set(templates.map((one) => one.id)).size).toBe(templates.length)
})

describe.each(templates)('the words of $id', (template) => {
  test('it passes the schema that every template passes', () => {
    expect(parse(templateSchema, template)).toEqual(template)
  })

  test('every text is there in every language, and each language has its own words', () => {
    for (const words of wordsIn(template)) {
      for (const locale of locales) expect(words[locale]?.trim()).toBeTruthy()
      expect(words.es).not.toBe(words.en)
    }
  })

  test('no text speaks of judging, watching over or serving people', () => {
    for (const words of wordsIn(template)) for (const text of Object.values(words)) expect(text).not.toMatch(unwanted)
  })

  test('every activity has its own id, and every lens that is looked through is there', () => {
    const ids = template.agenda.map((item) => item.id)
    const lenses = new Set(template.lenses.map((lens) => lens.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(lenses).toEqual(new Set(template.agenda.flatMap((item) => item.lens ?? [])))
  })

  test('rounds count up from one and each has a lens, without which nothing could be noticed', () => {
    const practices = template.agenda.filter((item) => item.type === 'practice')
    expect(practices.map((item) => item.practice?.round)).toEqual(practices.map((_, i) => i + 1))
    expect(practices.every((item) => item.lens !== undefined)).toBe(true)
  })

  test('[T3] a scenario belongs to a role of its round, is fictional and says so in every language', () => {
    for (const { practice } of template.agenda) {
      if (practice?.scenario === undefined) continue
      expect(practice.roles.map((role) => role.id)).toContain(practice.scenario.forRole)
      expect(practice.scenario.fictional).toBe(true)
      expect(practice.scenario.text.en).toMatch(/^Made up/)
      expect(practice.scenario.text.es).toMatch(/^Inventado/)
    }
  })
})
