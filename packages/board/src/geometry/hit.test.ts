import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeInk } from '../ink/codec.ts'
import type { Item, Placed, Shape } from '../items.ts'
import { FORMS, type Point } from '../layout.ts'
import { hits, inMarquee, rectBetween, topHit } from './hit.ts'
import { bounds, centre } from './rect.ts'
import { corners, outOfBox } from './turn.ts'

const placed: Placed = {
  id: 'x',
  p: [0, 0],
  s: [200, 100],
  z: 'a0',
  frame: null,
  turn: 0,
  locked: false,
  group: null,
  color: 'sun',
  text: '',
}
const note = (more: Partial<Placed>): Item => ({ ...placed, ...more, kind: 'note', color: 'sun', letters: 'medium' })
const shape = (more: Partial<Shape>): Shape => ({
  ...placed,
  kind: 'shape',
  form: 'rectangle',
  fill: 'tint',
  stroke: 'solid',
  width: 'thin',
  letters: 'medium',
  align: 'middle',
  ...more,
})
const nowhere = () => null
const at = (item: Item, point: Point) => hits(item, point, 0, nowhere)

const box = fc.record({
  p: fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
  s: fc.tuple(fc.integer({ min: 40, max: 400 }), fc.integer({ min: 40, max: 400 })),
  turn: fc.nat(359),
})

test('a turned note is hit where it is seen, and not beside', () => {
  fc.assert(
    fc.property(
      box,
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      (one, fx, fy) => {
        fc.pre(Math.abs(Math.abs(fx) - 1) > 0.01 && Math.abs(Math.abs(fy) - 1) > 0.01)
        const [cx, cy] = centre(one)
        const point = outOfBox(one, [cx + (fx * one.s[0]) / 2, cy + (fy * one.s[1]) / 2])
        expect(at(note(one), point)).toBe(Math.abs(fx) < 1 && Math.abs(fy) < 1)
      },
    ),
  )
})

test('a shape is hit within its form, and an empty one by its line alone', () => {
  fc.assert(
    fc.property(box, fc.constantFrom(...FORMS), (one, form) => {
      const corner = outOfBox(one, [one.p[0] + one.s[0] * 0.03, one.p[1] + one.s[1] * 0.03])
      expect(at(shape({ ...one, form }), centre(one))).toBe(true)
      expect(at(shape({ ...one, form }), corner)).toBe(form === 'rectangle')
      const hollow = shape({ ...one, form, fill: 'none' })
      expect(at(hollow, centre(one))).toBe(false)
      expect(at({ ...hollow, text: 'words' }, centre(one))).toBe(true)
      expect(at(hollow, outOfBox(one, [one.p[0] + one.s[0] / 2, one.p[1]]))).toBe(true)
    }),
  )
})

test('a frame is taken by its edge and its title, never by its inside', () => {
  const frame: Item = { ...placed, s: [400, 300], kind: 'frame', color: 'sand' }
  expect(at(frame, [200, 150])).toBe(false)
  expect(at(frame, [200, 20])).toBe(true)
  expect(hits(frame, [398, 150], 4, nowhere)).toBe(true)
})

test('a drawing is hit along its line, stretched and turned with it', () => {
  const { bytes, p, s } = encodeInk(
    [
      [0, 0, 0.5],
      [100, 100, 0.5],
    ],
    false,
  )
  const ink: Item = { ...placed, p, s: [s[0] * 2, s[1]], kind: 'ink', bytes, width: 'thin', tip: 'pen' }
  expect(at(ink, [100, 50])).toBe(true)
  expect(at(ink, [150, 20])).toBe(false)
  expect(at({ ...ink, turn: 180 }, [150, 25])).toBe(false)
  expect(at({ ...ink, turn: 180 }, [100, 50])).toBe(true)
})

test('what is drawn last is hit first, and a frame only under all else', () => {
  const frame: Item = { ...placed, id: 'frame', z: 'z', kind: 'frame', color: 'sand', s: [400, 300] }
  const items = [note({ id: 'low' }), note({ id: 'high' }), frame]
  expect(topHit(items, [10, 10], 0, nowhere)?.id).toBe('high')
  expect(topHit([frame], [10, 10], 0, nowhere)?.id).toBe('frame')
  expect(topHit(items, [900, 900], 0, nowhere)).toBeNull()
})

test('a marquee takes what lies in it as it is turned, and nothing that sticks out', () => {
  fc.assert(
    fc.property(box, (one) => {
      const points = corners(one)
      const around = bounds(points.map((p) => ({ p, s: [0, 0] as const })))
      if (around === null) return
      const [left, top] = around.p
      const marquee = rectBetween([left + around.s[0] + 1, top + around.s[1] + 1], [left - 1, top - 1])
      expect(inMarquee(marquee, one)).toBe(true)
      expect(inMarquee({ ...marquee, s: [marquee.s[0] - 3, marquee.s[1]] }, one)).toBe(false)
    }),
  )
})
