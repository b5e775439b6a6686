import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepsakeJson } from './json.ts'
import { anyText, fullKeepsake } from './testing/samples.ts'

test('the form names its version, and every text comes back as it was written', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = JSON.parse(keepsakeJson(fullKeepsake(() => text)))
      expect(read.coreflect).toBe(1)
      expect(read.keepsake.title).toBe(text)
      expect(read.keepsake.own.observations[0].text).toBe(text)
      expect(read.keepsake.themes[0].cards[0]).toEqual({ text, tag: text, round: 2 })
    }),
  )
})

test('times are written in UTC, boards by frame in reading order and without ids', () => {
  const json = keepsakeJson(fullKeepsake((place) => place))
  const { keepsake } = JSON.parse(json)
  expect(keepsake.endsAt).toBe('2031-04-09T14:05:00.000Z')
  expect(keepsake.boards).toEqual([
    {
      group: 3,
      round: 1,
      opened: false,
      sections: [
        { title: 'frame', items: [{ kind: 'note', text: 'note', color: 'sun', at: [0, 400], size: [184, 144] }] },
        { title: null, items: [{ kind: 'note', text: 'loose note', color: 'sun', at: [0, 0], size: [184, 144] }] },
      ],
    },
  ])
  expect(json).not.toMatch(/"(?:id|z)":/u)
})
