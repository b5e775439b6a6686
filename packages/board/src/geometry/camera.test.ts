import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../layout.ts'
import {
  type Camera,
  fit,
  GREATEST_SCALE,
  LEAST_SCALE,
  panBy,
  pinchBy,
  reveal,
  toBoard,
  toScreen,
  zoomAt,
} from './camera.ts'
import type { Rect } from './rect.ts'

const coordinate = fc.double({ min: -10_000, max: 10_000, noNaN: true })
const point = fc.tuple(coordinate, coordinate)
const camera: fc.Arbitrary<Camera> = fc.record({
  at: point,
  scale: fc.double({ min: LEAST_SCALE, max: GREATEST_SCALE, noNaN: true }),
})
const close = (a: Point, b: Point) => {
  expect(a[0]).toBeCloseTo(b[0], 3)
  expect(a[1]).toBeCloseTo(b[1], 3)
}

test('screen and board are each other’s inverse', () => {
  fc.assert(fc.property(camera, point, (view, at) => close(toScreen(view, toBoard(view, at)), at)))
})

test('zooming keeps what is under the pointer and stays within the limits', () => {
  fc.assert(
    fc.property(camera, point, fc.double({ min: 0.01, max: 100, noNaN: true }), (view, at, factor) => {
      const zoomed = zoomAt(view, at, factor)
      close(toBoard(zoomed, at), toBoard(view, at))
      expect(zoomed.scale).toBeGreaterThanOrEqual(LEAST_SCALE)
      expect(zoomed.scale).toBeLessThanOrEqual(GREATEST_SCALE)
    }),
  )
})

test('panning moves every point by the way of the hand', () => {
  fc.assert(
    fc.property(camera, point, point, (view, way, at) => {
      const [x, y] = toScreen(view, at)
      close(toScreen(panBy(view, way), at), [x + way[0], y + way[1]])
    }),
  )
})

test('a pinch carries what lay between the fingers', () => {
  fc.assert(
    fc.property(camera, point, point, point, point, (view, a, b, c, d) => {
      const middle = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]
      const after = pinchBy(view, [a, b], [c, d])
      close(toBoard(after, middle(c, d)), toBoard(view, middle(a, b)))
    }),
  )
})

const rect: fc.Arbitrary<Rect> = fc.record({
  p: point,
  s: fc.tuple(fc.double({ min: 1, max: 2000, noNaN: true }), fc.double({ min: 1, max: 2000, noNaN: true })),
})

test('fit shows the whole rectangle in the middle', () => {
  fc.assert(
    fc.property(rect, (area) => {
      const view = fit(area, [800, 600], 20)
      const [left, top] = toScreen(view, area.p)
      const [right, bottom] = toScreen(view, [area.p[0] + area.s[0], area.p[1] + area.s[1]])
      expect(left).toBeGreaterThanOrEqual(19.9)
      expect(top).toBeGreaterThanOrEqual(19.9)
      expect(right).toBeLessThanOrEqual(780.1)
      expect(bottom).toBeLessThanOrEqual(580.1)
      close([left + right, top + bottom], [800, 600])
    }),
  )
})

test('what is too large for a zoom is fitted all the same, from there one comes nearer alone, and a board opens no further away than a zoom goes', () => {
  const large: Rect = { p: [0, 0], s: [20_000, 20_000] }
  const view = fit(large, [800, 600], 20)
  expect(view.scale).toBeCloseTo(0.028)
  expect(zoomAt(view, [400, 300], 0.5).scale).toBe(view.scale)
  expect(zoomAt(view, [400, 300], 2).scale).toBeCloseTo(0.056)
  expect(fit(large, [800, 600], 20, LEAST_SCALE).scale).toBe(LEAST_SCALE)
})

test('reveal brings what fits wholly into view and leaves alone what is in view', () => {
  fc.assert(
    fc.property(camera, rect, (view, area) => {
      fc.pre(area.s[0] * view.scale < 700 && area.s[1] * view.scale < 500)
      const after = reveal(view, area, [800, 600], 20)
      const [left, top] = toScreen(after, area.p)
      expect(left).toBeGreaterThan(19.9)
      expect(top).toBeGreaterThan(19.9)
      expect(left + area.s[0] * view.scale).toBeLessThan(780.1)
      expect(top + area.s[1] * view.scale).toBeLessThan(580.1)
      expect(reveal(after, area, [800, 600], 19)).toEqual(after)
    }),
  )
})
