import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { step2Frame, updateFrame, updateKind } from './frames.ts'
import { splitFrame } from './split-frame.ts'
import { updatePieces } from './update-pieces.ts'

/** A document that two people wrote, with deletions in it. */
function written(texts: readonly string[]): Uint8Array {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  one.clientID = 7
  other.clientID = 4_000_000_000
  for (const [index, text] of texts.entries()) {
    const [ydoc, next] = index % 2 === 0 ? [one, other] : [other, one]
    ydoc.getMap('items').set(`item ${index % 9}`, new Y.Map([['text', new Y.Text(text)]]))
    ydoc.getText('page').insert(index % (ydoc.getText('page').length + 1), text)
    if (index % 3 === 2) ydoc.getText('page').delete(0, 1)
    Y.applyUpdate(next, Y.encodeStateAsUpdate(ydoc, Y.encodeStateVector(next)))
  }
  return Y.encodeStateAsUpdate(one)
}

const held = (updates: readonly Uint8Array[]) => {
  const ydoc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(ydoc, update)
  const { sv, ds } = Y.snapshot(ydoc)
  return { page: ydoc.getText('page').toDelta(), items: ydoc.getMap('items').toJSON(), sv, ds: ds.clients }
}

test('the pieces of an update bring together what it brings, and none is larger than asked for', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 60 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 120, max: 900 }), (all, most) => {
      const update = written(all)
      const pieces = updatePieces(update, most)
      expect(held(pieces)).toEqual(held([update]))
      // Heads of sections and the deletions come on top.
      for (const piece of pieces.slice(0, -1)) expect(piece.length).toBeLessThan(most + 40)
      if (update.length > 4 * most) expect(pieces.length).toBeGreaterThan(2)
    }),
    { seed: 6, numRuns: 100 },
  )
})

test('an update that is small enough stays what it was', () => {
  const update = written(['a', 'b', 'c'])
  expect(updatePieces(update, 100_000)).toEqual([update])
})

test('what answers a greeting is complete with its last frame alone', () => {
  const update = written(Array.from({ length: 40 }, (_, index) => `text ${index}`))
  const kinds = (frame: Uint8Array) => splitFrame(frame, 300).map(updateKind)
  const answer = kinds(step2Frame(update).frame)
  expect([answer.at(-1), new Set(answer.slice(0, -1))]).toEqual(['complete', new Set(['partial'])])
  expect(new Set(kinds(updateFrame(update).frame))).toEqual(new Set(['partial']))
})
