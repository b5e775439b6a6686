import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centre } from './rect.ts'
import { pivotOf, snapTurn, TURN_STEP, turnBetween, turnBox, wholeTurn } from './rotate.ts'
import { type Box, corners, grownDown } from './turn.ts'

const whole = (least: number, most: number) => fc.integer({ min: least, max: most })
const box = fc.record({
  p: fc.tuple(whole(-500, 500), whole(-500, 500)),
  s: fc.tuple(whole(24, 400), whole(24, 400)),
  turn: whole(0, 359),
})

test('what is turned by hand comes to rest at whole steps', () => {
  fc.assert(
    fc.property(whole(0, 359), whole(-720, 720), (now, by) => {
      expect(Math.abs((now + snapTurn(now, by)) % TURN_STEP)).toBe(0)
      expect(Math.abs(snapTurn(now, by) - by)).toBeLessThanOrEqual(TURN_STEP / 2)
    }),
  )
})

test('a quarter clockwise is from above to the right, and nothing at all from the middle', () => {
  expect(turnBetween([0, 0], [0, -10], [10, 0])).toBeCloseTo(90)
  expect(turnBetween([0, 0], [0, 0], [10, 0])).toBe(0)
})

test('one box turns about its own middle, and several go round the middle of them all', () => {
  fc.assert(
    fc.property(box, whole(-400, 400), (one, degrees) => {
      const turned = turnBox(one, centre(one), degrees)
      expect(turned.p[0]).toBeCloseTo(one.p[0])
      expect(turned.p[1]).toBeCloseTo(one.p[1])
      expect(turned.turn).toBe(wholeTurn(one.turn + degrees))
    }),
  )
  const pair: readonly Box[] = [
    { p: [0, 0], s: [40, 40], turn: 0 },
    { p: [200, 0], s: [40, 40], turn: 0 },
  ]
  const pivot = pivotOf(pair)
  expect(pivot).toEqual([120, 20])
  const [first, second] = pair.map((one) => turnBox(one, [120, 20], 180))
  expect(first?.p[0]).toBeCloseTo(200)
  expect(second?.p[0]).toBeCloseTo(0)
})

test('a turned box that grows downwards keeps the edge that was its top', () => {
  fc.assert(
    fc.property(box, whole(24, 800), (one, height) => {
      const [left, right] = corners(one)
      const [sameLeft, sameRight] = corners(grownDown(one, height))
      for (const axis of [0, 1] as const) {
        expect(sameLeft[axis]).toBeCloseTo(left[axis], 6)
        expect(sameRight[axis]).toBeCloseTo(right[axis], 6)
      }
    }),
  )
})
