import { byOrder, type Item } from '@coreflect/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPile } from './pile.ts'

const name = fc.integer({ min: 0, max: 80 }).map(String)
const heights = fc.constantFrom('a0', 'a1', 'a2', 'b7')
const change = fc.record({ asks: fc.boolean(), put: fc.uniqueArray(name, { maxLength: 50 }), z: heights })

test('the pile is in drawing order whenever somebody asks, after many changes at once and after few', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const pile = createPile()
      const there = new Map<string, Item>()
      for (const { asks, put, z } of changes) {
        const gone = put.flatMap((id) => there.get(id) ?? [])
        const come = put.filter((id) => !there.has(id) || id.length > 1).map((id) => ({ id, z }) as Item)
        for (const { id } of gone) there.delete(id)
        for (const item of come) there.set(item.id, item)
        pile.change(gone, come)
        expect(pile.count()).toBe(there.size)
        if (!asks) continue
        const order = [...there.values()].sort(byOrder)
        expect(pile.all().map(({ id }) => id)).toEqual(order.map(({ id }) => id))
        order.forEach((item, at) => void expect(pile.rank(item)).toBe(at))
      }
    }),
  )
})
