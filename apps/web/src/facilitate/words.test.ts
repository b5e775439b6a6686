import { expect, test } from 'vitest'
import { facilitateWords } from './words.ts'

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()

test('every sentence is there in both languages, with the same holes', () => {
  const { en, es } = facilitateWords
  expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort())
  for (const key of Object.keys(en) as (keyof typeof en)[]) expect(holes(es[key]), key).toEqual(holes(en[key]))
})

test('the words that Coreflect does not use are not used', () => {
  for (const text of [...Object.values(facilitateWords.en), ...Object.values(facilitateWords.es)]) {
    expect(text).not.toMatch(/assess|score|monitor|complian|\busers?\b|evalua|puntua|vigila|usuari/i)
  }
})
