import { expect, test } from 'vitest'
import { draftOf, emptyDraft, emptyTag, lensOfDraft, written } from './lens-draft.ts'

const ids = () => {
  let count = 0
  return () => {
    count += 1
    return `n${count}`
  }
}

test('a draft becomes a lens once it has a name and one thing to notice', () => {
  expect(lensOfDraft(emptyDraft, ids())).toBeNull()
  expect(lensOfDraft({ ...emptyDraft, name: { en: 'Breaths' } }, ids())).toBeNull()
  const draft = { ...emptyDraft, name: { en: ' Breaths ' }, tags: [{ ...emptyTag, label: { en: 'Long' } }, emptyTag] }
  const lens = lensOfDraft(draft, ids())
  expect(lens).toEqual({
    id: 'own-n1',
    name: { en: 'Breaths' },
    kinds: [{ id: 'own-n2', name: { en: 'Long' }, hint: { en: '' } }],
  })
})

test('a lens that is changed keeps its ids, so that notes made with it keep their names', () => {
  const lens = {
    ...{ id: 'own-a', name: { es: 'Pausas' }, form: 'tally' as const },
    kinds: [{ id: 'own-b', name: { es: 'Larga' }, hint: { es: 'Tres respiraciones' } }],
  }
  expect(lensOfDraft(draftOf(lens), ids())).toEqual(lens)
})

test('a text that is emptied is not there any more', () => {
  expect(written({ en: 'one', es: 'uno' }, 'en', '')).toEqual({ es: 'uno' })
  expect(written({}, 'es', 'dos ')).toEqual({ es: 'dos ' })
})
