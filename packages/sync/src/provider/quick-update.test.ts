import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyLarge } from './quick-update.ts'

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('kind', 'note', 'ñandú', '', 'x'.repeat(12), 'x'.repeat(13), 'é'.repeat(6), `${'x'.repeat(30)}ñ`),
)
const { value } = fc.letrec<{ value: unknown; list: unknown; record: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 4 }),
    tie('list'),
    tie('record'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  record: fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
}))
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

const deed = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.constantFrom(
    'note',
    'note',
    'move',
    'write',
    'write',
    'cut',
    'bytes',
    'gone',
    'list',
    'mark',
    'hear',
    'forget',
  ),
  at: fc.nat({ max: 2 }),
  words: fc.string({ minLength: 1, maxLength: 6 }),
})
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

const wordsOf = (item: unknown): Y.Text => (item instanceof Y.Map ? (item.get('text') as Y.Text) : (item as Y.Text))

/** An item as the board's layout has it now, its text with its fields; or, at the odd places, as it was before, a map. */
const newItem = (at: number, words: string): Y.Text | Y.Map<unknown> => {
  const fields = { kind: 'note', p: [at, 0.5] }
  if (at % 2 === 1) return new Y.Map<unknown>(Object.entries({ ...fields, text: new Y.Text(words) }))
  const item = new Y.Text(words)
  item.setAttribute('made', fields)
  return item
}

/** One thing that somebody does to a board that looks like ours. */
const act = (ydoc: Y.Doc, { what, at, words }: Deed): void => {
  const items = ydoc.getMap<Y.Text | Y.Map<unknown>>('items')
  const item = items.get(`${at}`)
  const set = (name: string, value: unknown): void => {
    if (item instanceof Y.Text) item.setAttribute(name, value)
    else item?.set(name, value)
  }
  if (what === 'note') items.set(`${at}`, newItem(at, words))
  else if (what === 'gone') items.delete(`${at}`)
  else if (what === 'list') ydoc.getArray<unknown>('list').insert(0, [words, at, new Y.Array<unknown>(), at])
  else if (item === undefined) ydoc.getMap('meta').set(words, at)
  else if (what === 'move') set('p', [at, words])
  else if (what === 'bytes') set('ink', new Uint8Array([at, 1, 2]))
  else {
    const text = wordsOf(item)
    if (what === 'write') text.insert(Math.min(at, text.length), words)
    else if (what === 'mark') text.format(0, text.length, { bold: true })
    else if (what === 'cut') text.delete(0, Math.min(at, text.length))
  }
}

/** What three people did, as the changes that each made; each hears of the others now and then. */
const changesOf = (deeds: readonly Deed[]): readonly Uint8Array[] => {
  const changes: Uint8Array[] = []
  const people = [7, 300, 20_000].map((clientID) => {
    const ydoc = Object.assign(new Y.Doc(), { clientID })
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') changes.push(update)
    })
    return ydoc
  })
  for (const one of deeds) {
    const ydoc = people[one.who] ?? new Y.Doc()
    if (one.what === 'hear') for (const other of people) Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other), 'heard')
    else act(ydoc, one)
  }
  return [...changes, ...people.map((ydoc) => Y.encodeStateAsUpdate(ydoc))]
}

/** What somebody who follows everything is told, change by change. */
const tell = (ydoc: Y.Doc): string[] => {
  const told: string[] = []
  for (const type of [ydoc.getMap('items'), ydoc.getMap('meta'), ydoc.getArray('list')])
    type.observeDeep((events) => {
      for (const { path, changes, target } of events)
        told.push(JSON.stringify([path, [...changes.keys], changes.delta, changes.added.size, target.toJSON()]))
    })
  return told
}

const lengthsIn = (ydoc: Y.Doc): readonly unknown[] =>
  [...ydoc.getMap('items').values()].map((item) => wordsOf(item).length)

describe('a large update', () => {
  test('brings what it brings to Yjs, whatever was there, whatever is missing, and tells the same of it', () => {
    const order = fc.array(fc.record({ from: fc.nat(), count: fc.integer({ min: 1, max: 9 }) }), { maxLength: 9 })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), order, (deeds, parts) => {
        const changes = changesOf(deeds)
        const [quick, plain] = [new Y.Doc(), new Y.Doc()]
        const [quickly, plainly] = [tell(quick), tell(plain)]
        const bring = (some: readonly Uint8Array[]): void => {
          if (some.length === 0) return
          const update = Y.mergeUpdates([...some])
          applyLarge(quick, update, 'here')
          Y.applyUpdate(plain, update, 'here')
          expect(Y.encodeStateAsUpdate(quick)).toEqual(Y.encodeStateAsUpdate(plain))
          expect(quickly).toEqual(plainly)
          expect(lengthsIn(quick)).toEqual(lengthsIn(plain))
        }
        for (const { from, count } of parts) {
          const start = changes.length === 0 ? 0 : from % changes.length
          bring(changes.slice(start, start + count))
        }
        bring(changes)
        expect(quick.toJSON()).toEqual(plain.toJSON())
      }),
      { numRuns: 1_000 },
    )
  })

  test('takes no two items for each other that began at the same clock of two people', () => {
    const [ada, ben, cem] = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
    if (ada === undefined || ben === undefined || cem === undefined) return
    for (const [at, ydoc] of [ada, ben].entries()) {
      ydoc.getMap('items').set(`${at}`, new Y.Map())
      Y.applyUpdate(cem, Y.encodeStateAsUpdate(ydoc))
    }
    for (const item of cem.getMap<Y.Map<unknown>>('items').values()) item.set('color', 'sun')
    const seen = new Y.Doc()
    applyLarge(seen, Y.encodeStateAsUpdate(ada), null)
    applyLarge(seen, Y.encodeStateAsUpdate(ben), null)
    applyLarge(seen, Y.encodeStateAsUpdate(cem), null)
    expect(seen.getMap('items').toJSON()).toEqual({ 0: { color: 'sun' }, 1: { color: 'sun' } })
  })

  test('leaves a document in which people write on as in one that Yjs has filled', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), fc.array(deed, { maxLength: 20 }), (before, after) => {
        const update = Y.mergeUpdates([...changesOf(before), Y.encodeStateAsUpdate(new Y.Doc())])
        const [quick, plain] = [1, 1].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
        if (quick === undefined || plain === undefined) return
        applyLarge(quick, update, 'here')
        Y.applyUpdate(plain, update, 'here')
        for (const ydoc of [quick, plain]) for (const one of after) act(ydoc, one)
        expect(Y.encodeStateAsUpdate(quick)).toEqual(Y.encodeStateAsUpdate(plain))
      }),
    )
  })

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
