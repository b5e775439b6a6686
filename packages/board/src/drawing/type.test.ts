import { expect, test } from 'vitest'
import type { Shape } from '../items.ts'
import { FORMS, type Form } from '../layout.ts'
import { lettersIn, tallFor, textInset } from './type.ts'

const shape = (form: Form, s: readonly [number, number]): Shape => ({
  ...{ id: 'a', kind: 'shape', form, p: [0, 0], s, z: '', frame: null, turn: 0, locked: false, group: null },
  ...{ color: 'ink', text: 'words', fill: 'tint', stroke: 'solid', width: 'thin', letters: 'medium', align: 'middle' },
})

test('a shape is as tall as it is stored, until its words need more; then they stand inside its form', () => {
  for (const form of FORMS) {
    const low = shape(form, [140, 50])
    expect([form, tallFor(low, 0)]).toEqual([form, 50])
    expect([form, tallFor(shape(form, [140, 900]), 6)]).toEqual([form, 900])
    const s = [140, tallFor(low, 6)] as const
    const [across, down] = textInset({ ...low, s })
    const words = [s[0] - 2 * across, 6 * lettersIn(low)[1]] as const
    expect([form, words[1] <= s[1] - 2 * down + 0.001]).toEqual([form, true])
    // The corner of the words, from the middle, as parts of half the form.
    const [x, y] = [words[0] / s[0], words[1] / s[1]]
    const reach = form === 'ellipse' ? Math.hypot(x, y) : form === 'diamond' ? x + y : Math.max(x, y)
    expect([form, reach <= 1.001]).toEqual([form, true])
  }
})

test('what has no words to grow with stays as it is stored', () => {
  const { text, fill, stroke, align, letters, form, width, ...placed } = shape('rectangle', [200, 100])
  expect(tallFor({ ...placed, kind: 'frame', color: 'sun', text: 'A title' }, 40)).toBe(100)
  expect(tallFor({ ...placed, kind: 'note', color: 'sun', letters: 'medium', text: 'x' }, 6)).toBe(6 * 22 + 28)
})
