import { expect, test } from 'vitest'
import { copyOf, emptyFramework, emptyIdea, frameworkOfDraft } from './framework-draft.ts'

function counting() {
  let next = 0
  return () => {
    next += 1
    return `new${next}`
  }
}

test('a framework needs a name; what has none in it is left out, and no words are told as none', () => {
  expect(frameworkOfDraft(emptyFramework, counting())).toBeNull()
  const made = frameworkOfDraft(
    {
      ...emptyFramework,
      name: { es: ' El círculo ' },
      principles: [emptyIdea, { ...emptyIdea, name: { es: 'Ronda' } }],
      lenses: ['plain'],
    },
    counting(),
  )
  expect(made).toEqual({
    id: 'own-new1',
    name: { es: 'El círculo' },
    summary: { es: '' },
    notice: { es: '' },
    principles: [{ id: 'own-new2', name: { es: 'Ronda' }, text: { es: '' } }],
    tasks: [],
    lenses: ['plain'],
  })
})

test('a copy has the same words and nothing of the identity', () => {
  const idea = { id: 'i', name: { en: 'Round' }, text: { en: 'Once' } }
  const first = {
    id: 'f',
    name: { en: 'F' },
    summary: { en: 'S' },
    notice: { en: 'N' },
    principles: [idea],
    tasks: [],
    lenses: [],
  }
  const copy = frameworkOfDraft(copyOf(first), counting())
  expect(copy).toEqual({ ...first, id: 'own-new1', principles: [{ ...idea, id: 'own-new2' }] })
})
