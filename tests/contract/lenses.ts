import type { Framework, Lens } from '@coreflect/workshop'
import { describe, expect, test } from 'vitest'
import { openFresh, openTwoNodes, type Place } from './places.ts'

const lens = (id: string, name: string): Lens => ({
  id,
  name: { en: name, es: `«${name}»` },
  form: 'tally',
  kinds: [{ id: `${id}-1`, name: { en: 'A breath' }, hint: { en: 'Three or more' } }],
})

export function lensContract(place: Place): void {
  describe('lenses of the host', () => {
    test('a lens comes back as it is, and a later word takes the place of an earlier one', async () => {
      const { lenses } = await openFresh(place)
      expect(await lenses.list()).toEqual([])
      await lenses.save(lens('b', 'Breaths'))
      await lenses.save(lens('a', 'Pauses'))
      await lenses.save(lens('b', 'Quiet'))
      expect(await lenses.list()).toEqual([lens('a', 'Pauses'), lens('b', 'Quiet')])
    })

    test('a lens that is removed is gone for every node, and can be removed twice', async () => {
      const [one, other] = await openTwoNodes(place)
      await one.lenses.save(lens('a', 'Pauses'))
      expect(await other.lenses.list()).toHaveLength(1)
      await other.lenses.remove('a')
      await other.lenses.remove('a')
      expect(await one.lenses.list()).toEqual([])
    })
  })

  test('frameworks of the host come back as they are, apart from lenses of the same id', async () => {
    const { frameworks, lenses } = await openFresh(place)
    const words = { en: 'The circle', es: 'El círculo' }
    const circle: Framework = {
      ...{ id: 'a', name: words, summary: words, notice: words, tasks: [], lenses: ['plain'] },
      principles: [{ id: 'b', name: words, text: words }],
    }
    await lenses.save(lens('a', 'Pauses'))
    await frameworks.save(circle)
    expect([await frameworks.list(), await lenses.list()]).toEqual([[circle], [lens('a', 'Pauses')]])
    await frameworks.remove('a')
    expect([await frameworks.list(), (await lenses.list()).length]).toEqual([[], 1])
  })
}
