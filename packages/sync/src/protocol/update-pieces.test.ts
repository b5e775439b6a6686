import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { updatePieces } from './update-pieces.ts'

type Deed = {
  readonly who: number
  readonly at: number
  readonly text: string
  readonly what: 'write' | 'cut' | 'note' | 'sync'
}

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  at: fc.nat(1_000),
  text: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  what: fc.constantFrom('write', 'write', 'cut', 'note', 'sync'),
})

/** What three people have written, one into another's words, with what was deleted on the way. */
function written(deeds: readonly Deed[]): Y.Doc {
  const docs = [10, 300, 20_000].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  for (const { who, at, text, what } of deeds) {
    const doc = docs[who] ?? new Y.Doc()
    const notes = doc.getMap<Y.Text>('notes')
    const words = notes.get(`${at % 4}`)
    if (what === 'sync') for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    else if (what === 'note' || words === undefined) notes.set(`${at % 4}`, new Y.Text(text))
    else if (what === 'write') words.insert(at % (words.length + 1), text)
    else if (words.length > 0) words.delete(at % words.length, 1)
  }
  const [first = new Y.Doc(), ...others] = docs
  for (const other of others) Y.applyUpdate(first, Y.encodeStateAsUpdate(other))
  return first
}

describe('pieces of an update', () => {
  it('bring what the whole brings, each ready for use when it comes', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), fc.integer({ min: 1, max: 300 }), (deeds, bytes) => {
        const whole = Y.encodeStateAsUpdate(written(deeds))
        const doc = new Y.Doc()
        for (const piece of updatePieces(whole, bytes)) {
          Y.applyUpdate(doc, piece)
          expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
        }
        expect(Y.encodeStateAsUpdate(doc)).toEqual(whole)
      }),
    )
  })

  it('may stand on what the other side knows already', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), fc.array(deed, { maxLength: 40 }), (before, after) => {
        const known = Y.encodeStateAsUpdate(written(before))
        const doc = written([...before, ...after])
        const news = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(known))
        const [inPieces, atOnce] = [new Y.Doc(), new Y.Doc()]
        for (const one of [inPieces, atOnce]) Y.applyUpdate(one, known)
        Y.applyUpdate(atOnce, news)
        for (const piece of updatePieces(news, 40)) Y.applyUpdate(inPieces, piece)
        expect(Y.encodeStateAsUpdate(inPieces)).toEqual(Y.encodeStateAsUpdate(atOnce))
      }),
    )
  })

  it('are about as long as was asked for', () => {
    const doc = new Y.Doc()
    for (let i = 0; i < 500; i += 1) doc.getMap('notes').set(`${i}`, new Y.Text('some words of a note'))
    const pieces = updatePieces(Y.encodeStateAsUpdate(doc), 1_000)
    expect(pieces.length).toBeGreaterThan(15)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1_200)
  })

  it('show nothing that is deleted by the same update', () => {
    const doc = new Y.Doc()
    const list = doc.getArray<string>('list')
    for (let i = 0; i < 100; i += 1) list.push([`entry ${i}`])
    const inserted = Y.encodeStateAsUpdate(doc)
    const vector = Y.encodeStateVector(doc)
    list.delete(10, 80)
    const whole = Y.mergeUpdates([inserted, Y.encodeStateAsUpdate(doc, vector)])
    const seen = new Y.Doc()
    for (const piece of updatePieces(whole, 100)) {
      Y.applyUpdate(seen, piece)
      const shown = seen.getArray<string>('list').toArray()
      expect(shown.filter((entry) => !list.toArray().includes(entry))).toEqual([])
    }
    expect(seen.getArray('list').toArray()).toEqual(list.toArray())
  })

  it('are refused of a broken update', () => {
    expect(() => updatePieces(new Uint8Array([1, 5, 1]), 2)).toThrow()
  })
})
