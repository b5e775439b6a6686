import type { Item, Rect } from '@coreflect/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meets } from './cull.ts'
import { createItemTree } from './item-tree.ts'

const rect = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
  .map(([x, y]): Rect => ({ p: [x, y], s: [100, 80] }))
const id = fc.integer({ min: 0, max: 60 }).map(String)
const step = fc.oneof(
  fc.record({ put: fc.array(fc.tuple(id, rect), { maxLength: 40 }) }),
  fc.record({ remove: fc.array(id, { maxLength: 12 }) }),
  fc.record({ ask: rect }),
)
const itemOf = (name: string): Item => ({ id: name }) as Item

test('the tree gives what lies in a place, however items came, moved and went before somebody asks', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), rect, (steps, last) => {
      const tree = createItemTree()
      const known = new Map<string, Rect>()
      for (const one of [...steps, { ask: last }]) {
        if ('put' in one) {
          tree.put(one.put.map(([name, extent]) => ({ item: itemOf(name), extent })))
          for (const [name, extent] of one.put) known.set(name, extent)
        } else if ('remove' in one) {
          tree.remove(one.remove)
          for (const name of one.remove) known.delete(name)
        } else {
          const found = tree.within(one.ask).map((item) => item.id)
          const there = [...known].filter(([, extent]) => meets(extent, one.ask)).map(([name]) => name)
          expect(found.sort()).toEqual(there.sort())
        }
      }
      expect(tree.bounds() === null).toBe(known.size === 0)
      for (const [name, extent] of known) expect(tree.extent(name)).toEqual(extent)
    }),
  )
})
