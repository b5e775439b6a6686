import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyLarge } from './quick-update.ts'

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('kind', 'note', 'ñandú', '', 'x'.repeat(12), 'x'.repeat(13), 'é'.repeat(6), `${'x'.repeat(30)}ñ`),
)
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 3 }))
const write = fc.record({ key: text, value, words: text, at: fc.nat({ max: 5 }), gone: fc.boolean() })

const docOf = (writes: readonly { key: string; value: unknown; words: string; at: number; gone: boolean }[]): Y.Doc => {
  const ydoc = new Y.Doc()
  for (const one of writes) {
    const entry = new Y.Map<unknown>()
    ydoc.getMap(`items ${one.at}`).set(one.key, entry)
    entry.set('value', one.value)
    entry.set('text', new Y.Text(one.words))
    ydoc.getText('line').insert(0, one.words, { [one.key]: one.value as string })
    if (one.gone) ydoc.getMap(`items ${one.at}`).delete(one.key)
  }
  return ydoc
}

describe('a large update', () => {
  test('brings what it brings to Yjs, letter for letter', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
        const update = Y.encodeStateAsUpdate(docOf(writes))
        const [quick, plain] = [new Y.Doc(), new Y.Doc()]
        applyLarge(quick, update, 'here')
        Y.applyUpdate(plain, update)
        for (const at of [0, 1, 2, 3, 4, 5]) {
          const name = `items ${at}`
          expect(quick.getMap(name).toJSON()).toEqual(plain.getMap(name).toJSON())
        }
        expect(quick.getText('line').toDelta()).toEqual(plain.getText('line').toDelta())
        expect(Y.encodeStateAsUpdate(quick)).toEqual(Y.encodeStateAsUpdate(plain))
      }),
    )
  })

  test('with a string of impossible length throws at once', () => {
    const update = Y.encodeStateAsUpdate(docOf([{ key: 'kind', value: 'note', words: 'Words', at: 0, gone: false }]))
    const at = new TextDecoder('latin1').decode(update).indexOf('Words')
    const long = [...update.subarray(0, at - 1), 255, 255, 255, 255, 255, 255, 255, 7, ...update.subarray(at)]
    expect(() => applyLarge(new Y.Doc(), Uint8Array.from(long), null)).toThrow()
  })

  test('that ends too soon throws', () => {
    const update = Y.encodeStateAsUpdate(docOf([{ key: 'kind', value: 'note', words: 'Words', at: 0, gone: false }]))
    for (let length = 1; length < update.length; length += 1)
      expect(() => Y.applyUpdate(new Y.Doc(), update.subarray(0, length))).toThrow()
    for (let length = 1; length < update.length; length += 1)
      expect(() => applyLarge(new Y.Doc(), update.subarray(0, length), null)).toThrow()
  })
})
