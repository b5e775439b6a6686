import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { IndexedUpdate } from './indexed-update.ts'
import { readUpdateContents } from './update-contents.ts'

/** What one of three people does next: writes, deletes or sets a value. */
const step = fc.record({
  by: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom('write' as const, 'delete' as const, 'set' as const),
  at: fc.nat(40),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** The updates of three people who hear of each other at once. */
function write(steps: readonly Step[]): Uint8Array[] {
  const rows: Uint8Array[] = []
  const people = [11, 5_000, 3_000_000_000].map((client) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = client
    return ydoc
  })
  for (const ydoc of people) {
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      rows.push(update)
      for (const other of people) if (other !== ydoc) Y.applyUpdate(other, update, 'others')
    })
  }
  for (const { by, what, at, text } of steps) {
    const ydoc = people[by]
    const written = ydoc?.getText('text')
    if (!ydoc || !written) continue
    if (what === 'set') ydoc.getMap('map').set(`${at % 5}`, text)
    else if (what === 'write') written.insert(Math.min(at, written.length), text)
    else if (written.length > 0) written.delete(at % written.length, 1)
  }
  return rows
}

function holding(updates: readonly Uint8Array[]): Y.Doc {
  const ydoc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(ydoc, update)
  return ydoc
}

/** What a document holds and what was deleted in it. Not its bytes: Yjs merges neighbours in the order in which they came. */
function heldBy(ydoc: Y.Doc): unknown {
  const { sv, ds } = Y.snapshot(ydoc)
  return { text: ydoc.getText('text').toDelta(), map: ydoc.getMap('map').toJSON(), known: sv, deleted: ds.clients }
}

test('what is cut for a state vector completes whoever has it, and holds nothing that they know whole', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 300 }), fc.nat(300), (steps, known) => {
      const rows = write(steps)
      const whole = Y.mergeUpdates(rows)
      const behind = holding(rows.slice(0, known))
      const vector = Y.decodeStateVector(Y.encodeStateVector(behind))
      const cut = new IndexedUpdate(whole).since(vector)
      for (const { client, to } of readUpdateContents(cut).structs) expect(to).toBeGreaterThan(vector.get(client) ?? 0)
      expect(cut.length).toBeLessThanOrEqual(whole.length)
      Y.applyUpdate(behind, cut)
      expect(heldBy(behind)).toEqual(heldBy(holding([whole])))
    }),
    { numRuns: 300 },
  )
})

test('where updates are missing, the gaps are cut as they are: what fills them does as much as with the whole', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 4, maxLength: 120 }),
      fc.nat(60),
      fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }),
      (steps, known, lost) => {
        const rows = write(steps)
        const kept = rows.filter((_, at) => !lost[at])
        const missing = rows.filter((_, at) => lost[at])
        fc.pre(kept.length > 0)
        const behind = holding(rows.slice(0, known))
        const vector = Y.decodeStateVector(Y.encodeStateVector(behind))
        const whole = Y.mergeUpdates(kept)
        Y.applyUpdate(behind, new IndexedUpdate(whole).since(vector))
        for (const update of missing) Y.applyUpdate(behind, update)
        // Not always everything: Yjs 13 sometimes keeps waiting for what has come, until it is told again.
        const uncut = holding([...rows.slice(0, known), whole, ...missing])
        expect(heldBy(behind)).toEqual(heldBy(uncut))
      },
    ),
    { numRuns: 300 },
  )
})

test('an update that is cut off is refused', () => {
  expect(() => new IndexedUpdate(new Uint8Array([1, 2, 3]))).toThrow()
})
