import type { Template } from '@coreflect/workshop'
import { describe, expect, test } from 'vitest'
import { openFresh, openTwoNodes, type Place } from './places.ts'

const workshop = (id: string, title: string): Template => ({
  id,
  title: { en: title, es: `«${title}»` },
  summary: { en: '' },
  people: { from: 3, to: 60 },
  agenda: [{ id: 'a', type: 'break', title: { en: 'A break' }, prompt: { en: '' }, minutes: 12.5, startsAt: 750 }],
  lenses: [],
})

export function templateContract(place: Place): void {
  describe('workshops of the host', () => {
    test('a workshop comes back as it is, and its id is given once', async () => {
      const { templates } = await openFresh(place)
      expect([await templates.list(), await templates.load('a')]).toEqual([[], null])
      expect(await templates.create(workshop('b', 'An evening'))).toBe(true)
      expect(await templates.create(workshop('a', 'A morning'))).toBe(true)
      expect(await templates.create(workshop('b', 'Another'))).toBe(false)
      expect(await templates.load('b')).toEqual({ template: workshop('b', 'An evening'), version: 1 })
      expect((await templates.list()).map(({ template }) => template.id)).toEqual(['a', 'b'])
    })

    test('of two saves from the same version one is kept, on whatever node', async () => {
      const [one, other] = await openTwoNodes(place)
      await one.templates.create(workshop('a', 'A morning'))
      const both = await Promise.all([
        one.templates.save(workshop('a', 'Mine'), 1),
        other.templates.save(workshop('a', 'Theirs'), 1),
      ])
      expect([...both].sort()).toEqual([false, true])
      const kept = await other.templates.load('a')
      expect([kept?.version, kept?.template.title.en]).toEqual([2, both[0] ? 'Mine' : 'Theirs'])
      expect(await one.templates.save(workshop('a', 'Later'), 2)).toBe(true)
      expect(await one.templates.save(workshop('none', 'Never made'), 1)).toBe(false)
    })

    test('a workshop that is removed is gone for every node, and can be removed twice', async () => {
      const [one, other] = await openTwoNodes(place)
      await one.templates.create(workshop('a', 'A morning'))
      await other.templates.remove('a')
      await other.templates.remove('a')
      expect(await one.templates.list()).toEqual([])
      expect(await one.templates.save(workshop('a', 'Back again'), 1)).toBe(false)
    })
  })
}
