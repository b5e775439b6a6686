import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeInk, encodeInk, type InkPoint } from './codec.ts'

const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true })
const point = fc.tuple(coordinate, coordinate, fc.double({ min: 0, max: 1, noNaN: true }))

test('a line comes back within an eighth of a unit, its pressure within a thirtieth', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 80 }), fc.boolean(), (points, pressed) => {
      const { bytes, p, s } = encodeInk(points, pressed)
      const line = decodeInk(bytes)
      const kept: InkPoint[] = []
      for (const one of points) {
        const same = (a: InkPoint | undefined) =>
          a !== undefined &&
          Math.round(a[0] * 4) === Math.round(one[0] * 4) &&
          Math.round(a[1] * 4) === Math.round(one[1] * 4)
        if (!same(kept.at(-1))) kept.push(one)
      }
      expect(line?.pressed).toBe(pressed)
      expect(line?.s).toEqual(s)
      expect(line?.points).toHaveLength(kept.length)
      line?.points.forEach(([x, y, pressure], index) => {
        const [atX, atY, hard] = kept[index] ?? [Number.NaN, Number.NaN, Number.NaN]
        expect(Math.abs(x + p[0] - atX)).toBeLessThanOrEqual(0.1251)
        expect(Math.abs(y + p[1] - atY)).toBeLessThanOrEqual(0.1251)
        expect(Math.abs(pressure - (pressed ? hard : 0.5))).toBeLessThanOrEqual(0.0334)
      })
    }),
  )
})

test('whatever the bytes, reading gives a line that can be drawn or null', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (tail, real) => {
      const line = decodeInk(real ? Uint8Array.from([1, 1, 3, ...tail]) : tail)
      for (const values of line?.points ?? []) for (const value of values) expect(Number.isFinite(value)).toBe(true)
      for (const side of line?.s ?? []) expect(side).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('three hundred places with pressure take less than 800 bytes', () => {
  const points = Array.from({ length: 300 }, (_, i): InkPoint => {
    const t = i / 20
    return [300 + 120 * Math.cos(t) + i, 200 + 90 * Math.sin(2 * t), 0.4 + 0.3 * Math.sin(t / 2)]
  })
  expect(encodeInk(points, true).bytes.length).toBeLessThan(800)
  expect(encodeInk(points, false).bytes.length).toBeLessThan(650)
})

test('a dot is a line of one place, and no place is none', () => {
  const { bytes, p, s } = encodeInk([[10, 20, 0.5]], false)
  expect([p, s]).toEqual([
    [10, 20],
    [1, 1],
  ])
  expect(decodeInk(bytes)?.points).toEqual([[0, 0, 0.5]])
  expect(() => encodeInk([], false)).toThrow(RangeError)
  expect(() => encodeInk([[Number.NaN, 0, 0]], false)).toThrow(RangeError)
})
