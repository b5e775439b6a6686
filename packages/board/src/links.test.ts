import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addFrame } from './commands/add-frame.ts'
import { addNote } from './commands/add-note.ts'
import { dropField, setField } from './fields.ts'
import { itemsOf } from './layout.ts'
import { linksOf } from './links.ts'
import { byOrder } from './order.ts'
import { FORMS_OF_ITEMS, putRaw, rawFields } from './testing/raw-item.ts'
import { seeded } from './testing/seeded.ts'

const IDS = ['a', 'b', 'c', 'd', 'e']
const id = fc.constantFrom(...IDS)
const deed = fc.oneof(
  fc.record({
    what: fc.constant('put' as const),
    id,
    kind: fc.constantFrom('note', 'frame', 'connector'),
    form: fc.constantFrom(...FORMS_OF_ITEMS),
  }),
  fc.record({ what: fc.constant('delete' as const), id }),
  fc.record({ what: fc.constant('z' as const), id, to: fc.constantFrom('a0', 'a1', 'a2', 'a3') }),
  fc.record({ what: fc.constantFrom('frame' as const, 'on' as const, 'from' as const), id, to: fc.option(id) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const doIt = (ydoc: Y.Doc, one: Deed): void => {
  if (one.what === 'put') putRaw(ydoc, one.id, { kind: one.kind, z: 'a1' }, one.form)
  else if (one.what === 'delete') itemsOf(ydoc).delete(one.id)
  else if (one.to === null) dropField(ydoc, one.id, one.what)
  else setField(ydoc, one.id, one.what, one.what === 'from' ? { item: one.to } : one.to)
}

/** The same, by looking at everything. */
const looked = (ydoc: Y.Doc) => {
  const entries = IDS.filter((name) => itemsOf(ydoc).has(name)).map((name) => {
    const fields = rawFields(ydoc, name)
    return { id: name, z: String(fields.z), fields }
  })
  const naming = (key: string, target: string) =>
    entries.filter(({ fields }) => fields[key] === target).map((one) => one.id)
  const tied = (target: string) =>
    entries.filter(
      ({ fields }) => fields.kind === 'connector' && (fields.from as { item?: string } | undefined)?.item === target,
    )
  return {
    frames: entries.filter(({ fields }) => fields.kind === 'frame').map((one) => one.id),
    held: IDS.map((target) => naming('frame', target)),
    stuck: IDS.map((target) => naming('on', target)),
    tied: IDS.map((target) => tied(target).map((one) => one.id)),
    top: entries.sort(byOrder).at(-1)?.id ?? null,
  }
}
const told = (ydoc: Y.Doc) => {
  const links = linksOf(ydoc)
  const sorted = (ids: Iterable<string>) => [...ids].sort()
  return {
    frames: sorted(links.frames()),
    held: IDS.map((target) => sorted(links.heldBy(target))),
    stuck: IDS.map((target) => sorted(links.stuckOn(target))),
    tied: IDS.map((target) => sorted(links.tiedTo(target))),
    top: links.top()?.id ?? null,
  }
}

test('what is kept of the links is what looking at everything tells, between transactions and within them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(deed, { maxLength: 6 }), { maxLength: 8 }), fc.nat(3), (rounds, begin) => {
      const ydoc = new Y.Doc()
      for (const [round, deeds] of rounds.entries()) {
        if (round === begin) linksOf(ydoc)
        ydoc.transact(() => {
          for (const [index, one] of deeds.entries()) {
            doIt(ydoc, one)
            if (round >= begin && index % 2 === 1) expect(told(ydoc)).toEqual(looked(ydoc))
          }
        })
      }
      expect(told(ydoc)).toEqual(looked(ydoc))
    }),
    { numRuns: 200 },
  )
})

test('what comes from others is known to whoever is told of it', () => {
  const [theirs, mine] = [new Y.Doc(), new Y.Doc()]
  const random = seeded(3)
  addFrame(theirs, {}, { id: 'f', p: [0, 0], s: [600, 400], title: '' }, random)
  linksOf(mine)
  const seen: string[] = []
  itemsOf(mine).observeDeep(() => seen.push([...linksOf(mine).frames()].join(), linksOf(mine).top()?.id ?? ''))
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  addNote(mine, {}, { id: 'n', p: [10, 10], color: 'sun' }, random)
  expect(seen).toEqual(['f', 'f', 'f', 'n'])
  expect([...linksOf(mine).heldBy('f')]).toEqual(['n'])
})
