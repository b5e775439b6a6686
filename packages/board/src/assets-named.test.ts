import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { assetsNamedIn } from './assets-named.ts'
import { addImage } from './commands/add-image.ts'
import { deleteItems } from './commands/delete-items.ts'
import { itemsOf } from './layout.ts'
import { FORMS_OF_ITEMS, putRaw, rawFields } from './testing/raw-item.ts'
import { seeded } from './testing/seeded.ts'
import { createUndo } from './undo.ts'

const image = (id: string, asset: string) =>
  ({ id, picture: { asset }, natural: [4, 4], p: [0, 0], s: [10, 10], text: '' }) as const

test('[K2] a picture is named as long as one thing on the board shows it, through deleting and taking back', () => {
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ add: fc.integer({ min: 0, max: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ drop: fc.nat(20) }) },
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 24 }), (acts) => {
      const ydoc = new Y.Doc()
      const origin = {}
      const undo = createUndo(ydoc, origin)
      let made = 0
      for (const one of acts) {
        undo.cut()
        const there = [...itemsOf(ydoc).keys()].sort()
        if (one === 'undo') undo.undo()
        else if (one === 'redo') undo.redo()
        else if ('add' in one) addImage(ydoc, origin, image(`i${made++}`, `asset-${one.add}`), seeded(made))
        else if (there.length > 0) deleteItems(ydoc, origin, [there[one.drop % there.length] ?? ''])
      }
      const shown = new Set([...itemsOf(ydoc).keys()].map((id) => rawFields(ydoc, id).asset))
      expect(assetsNamedIn(Y.encodeStateAsUpdate(ydoc))).toEqual(shown)
    }),
    { seed: 3, numRuns: 150 },
  )
})

test('[K2] what a newer version wrote names its picture too', () => {
  const ydoc = new Y.Doc()
  for (const form of FORMS_OF_ITEMS) putRaw(ydoc, form, { kind: 'hologram', asset: `from-later-${form}` }, form)
  expect(assetsNamedIn(Y.encodeStateAsUpdate(ydoc))).toEqual(new Set(['from-later-map', 'from-later-text']))
})
