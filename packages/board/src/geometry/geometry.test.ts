import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMS, type Point } from '../layout.ts'
import { anchorPoint, edgeTowards, nearestAnchor, sideMiddle } from './anchors.ts'
import { ALIGNMENTS, alignWays, distributeWays } from './arrange.ts'
import { connectorEnds, connectorLine, linePoints } from './connector.ts'
import { toLine } from './distance.ts'
import { bounds, centre, type Rect } from './rect.ts'
import { HANDLES, handlePoint, resizeBox, stretchBoxes } from './resize.ts'
import { snap } from './snap.ts'
import { type Box, corners, intoBox, outOfBox, uprightBounds } from './turn.ts'

const coordinate = fc.integer({ min: -3000, max: 3000 })
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate)
const side = fc.integer({ min: 24, max: 900 })
const rect: fc.Arbitrary<Rect> = fc.record({ p: point, s: fc.tuple(side, side) })
const box: fc.Arbitrary<Box> = fc.record({ p: point, s: fc.tuple(side, side), turn: fc.nat(359) })
const form = fc.constantFrom(...FORMS)
const close = (a: Point, b: Point) => {
  expect(a[0]).toBeCloseTo(b[0], 4)
  expect(a[1]).toBeCloseTo(b[1], 4)
}
const moved = (one: Rect, by: Point): Rect => ({ p: [one.p[0] + by[0], one.p[1] + by[1]], s: one.s })

test('into a turned box and out of it are each other’s inverse, and its bounds hold its corners', () => {
  fc.assert(
    fc.property(box, point, (one, at) => {
      close(outOfBox(one, intoBox(one, at)), at)
      const around = uprightBounds(one)
      for (const [x, y] of corners(one)) {
        expect(x).toBeGreaterThan(around.p[0] - 0.001)
        expect(x).toBeLessThan(around.p[0] + around.s[0] + 0.001)
        expect(y).toBeGreaterThan(around.p[1] - 0.001)
        expect(y).toBeLessThan(around.p[1] + around.s[1] + 0.001)
      }
      close(centre(around), centre(one))
    }),
  )
})

describe('anchors', () => {
  test('the edge towards a point lies on the form’s edge, between the middle and the point or before it', () => {
    fc.assert(
      fc.property(box, form, point, (one, shape, at) => {
        const middle = centre(one)
        fc.pre(Math.hypot(at[0] - middle[0], at[1] - middle[1]) > 1)
        const edge = edgeTowards({ ...one, form: shape }, at)
        const [x, y] = intoBox(one, edge)
        const [dx, dy] = [Math.abs(x - middle[0]) / (one.s[0] / 2), Math.abs(y - middle[1]) / (one.s[1] / 2)]
        const reach = { rectangle: Math.max(dx, dy), ellipse: Math.hypot(dx, dy), diamond: dx + dy }[shape]
        expect(reach).toBeCloseTo(1, 4)
        // On the ray: the cross product vanishes and the dot product does not point away.
        const [ax, ay] = [at[0] - middle[0], at[1] - middle[1]]
        const [ex, ey] = [edge[0] - middle[0], edge[1] - middle[1]]
        expect(Math.abs(ax * ey - ay * ex) / Math.hypot(ax, ay)).toBeLessThan(0.01)
        expect(ax * ex + ay * ey).toBeGreaterThan(0)
      }),
    )
  })

  test('the nearest anchor is the side whose middle one is at, and none from afar', () => {
    fc.assert(
      fc.property(box, fc.constantFrom('top', 'right', 'bottom', 'left'), (one, name) => {
        expect(nearestAnchor(one, sideMiddle(one, name), 1)).toBe(name)
        expect(nearestAnchor(one, [50_000, 50_000], 20)).toBe('auto')
        close(anchorPoint(one, name, [0, 0]), sideMiddle(one, name))
      }),
    )
  })

  test('a connector’s line begins and ends at its ends, whatever its route', () => {
    const outlines = fc.record({ a: box, b: box })
    fc.assert(
      fc.property(outlines, fc.constantFrom('straight', 'curved'), fc.boolean(), (two, route, free) => {
        const outlineOf = (id: string) => (id === 'a' ? two.a : id === 'b' ? two.b : null)
        const from = { item: 'a', anchor: 'auto', at: [0, 0] } as const
        const to = free ? ({ point: [1, 2] } as const) : ({ item: 'b', anchor: 'left', at: [0, 0] } as const)
        const points = linePoints(connectorLine({ from, to, route }, outlineOf))
        const [start, end] = connectorEnds(from, to, outlineOf)
        close(points[0] ?? [0, 0], start)
        close(points.at(-1) ?? [0, 0], end)
        for (const [x, y] of points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      }),
    )
  })
})

describe('resizing', () => {
  const manner = fc.record({ keepRatio: fc.boolean(), fromMiddle: fc.boolean() })
  const opposite = { nw: 'se', n: 's', ne: 'sw', e: 'w', se: 'nw', s: 'n', sw: 'ne', w: 'e' } as const

  test('the opposite handle stays, or the middle does, however the box is turned', () => {
    fc.assert(
      fc.property(box, fc.constantFrom(...HANDLES), point, manner, (one, handle, by, how) => {
        const after = { ...resizeBox(one, handle, by, how), turn: one.turn }
        if (how.fromMiddle) close(centre(after), centre(one))
        else close(handlePoint(after, opposite[handle]), handlePoint(one, opposite[handle]))
        for (const length of after.s) expect(length).toBeGreaterThanOrEqual(23.999)
        if (how.keepRatio) expect(after.s[0] / after.s[1]).toBeCloseTo(one.s[0] / one.s[1], 3)
      }),
    )
  })

  test('an upright box’s corner follows the hand while it is large enough', () => {
    fc.assert(
      fc.property(rect, fc.nat(500), fc.nat(500), (one, dx, dy) => {
        const after = resizeBox({ ...one, turn: 0 }, 'se', [dx, dy], { keepRatio: false, fromMiddle: false })
        expect(after).toEqual({ p: one.p, s: [one.s[0] + dx, one.s[1] + dy] })
      }),
    )
  })

  test('upright boxes keep their places in what is stretched', () => {
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1, maxLength: 6 }), rect, (boxes, to) => {
        const from = bounds(boxes) ?? to
        const after = stretchBoxes(
          from,
          to,
          boxes.map((one) => ({ ...one, turn: 0 })),
        )
        const around = bounds(after)
        close(around?.p ?? [0, 0], to.p)
        close(around?.s ?? [0, 0], to.s)
      }),
    )
  })
})

describe('snapping', () => {
  test('it never moves further than the tolerance, and a guide is where both meet', () => {
    fc.assert(
      fc.property(
        rect,
        fc.array(rect, { maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        (moving, others, tolerance) => {
          const { by, guides } = snap(moving, others, tolerance)
          expect(Math.abs(by[0])).toBeLessThanOrEqual(tolerance)
          expect(Math.abs(by[1])).toBeLessThanOrEqual(tolerance)
          const met = moved(moving, by)
          const onLine = (one: Rect, axis: 0 | 1, at: number) =>
            [0, 0.5, 1].some((part) => Math.abs(one.p[axis] + one.s[axis] * part - at) < 0.02)
          for (const { axis, at, from, to } of guides) {
            const index = axis === 'x' ? 0 : 1
            expect(onLine(met, index, at)).toBe(true)
            expect(others.some((other) => onLine(other, index, at))).toBe(true)
            expect(to).toBeGreaterThanOrEqual(from)
          }
          // What has met is met again without moving.
          expect(snap(met, others, tolerance).by.map(Math.abs)).toEqual([0, 0])
        },
      ),
    )
  })

  test('what is near comes in line', () => {
    const { by, guides } = snap({ p: [103, 500], s: [50, 50] }, [{ p: [100, 0], s: [80, 80] }], 5)
    expect(by).toEqual([-3, 0])
    expect(guides).toEqual([{ axis: 'x', at: 100, from: 0, to: 550 }])
  })
})

describe('arranging', () => {
  const several = fc.array(rect, { minLength: 1, maxLength: 8 })
  const LINE_OF = {
    left: [0, 0],
    centre: [0, 0.5],
    right: [0, 1],
    top: [1, 0],
    middle: [1, 0.5],
    bottom: [1, 1],
  } as const

  test('aligned things share their edge or middle, and stay within what was around them', () => {
    fc.assert(
      fc.property(several, fc.constantFrom(...ALIGNMENTS), (rects, alignment) => {
        const ways = alignWays(rects, alignment)
        const after = rects.map((one, index) => moved(one, ways[index] ?? [0, 0]))
        const [axis, part] = LINE_OF[alignment]
        const lines = after.map((one) => one.p[axis] + one.s[axis] * part)
        for (const line of lines) expect(line).toBeCloseTo(lines[0] ?? 0, 6)
        for (const way of ways) expect(way[axis === 0 ? 1 : 0]).toBe(0)
      }),
    )
  })

  test('distributed things have equal gaps, and the first stays', () => {
    fc.assert(
      fc.property(several, fc.constantFrom('across', 'down'), (rects, direction) => {
        const ways = distributeWays(rects, direction)
        const axis = direction === 'across' ? 0 : 1
        const order = rects
          .map((one, index) => ({ before: one.p[axis], index, after: moved(one, ways[index] ?? [0, 0]) }))
          .sort((a, b) => a.before - b.before || a.index - b.index)
        const gaps = order.slice(1).map(({ after }, index) => {
          const left = order[index]?.after ?? after
          return after.p[axis] - left.p[axis] - left.s[axis]
        })
        if (rects.length > 2) for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 4)
        expect(order[0]?.after.p[axis]).toBe(order[0]?.before)
      }),
    )
  })
})

test('the distance to a line is nought on it and that to its ends beyond them', () => {
  expect(
    toLine(
      [5, 0],
      [
        [0, 0],
        [10, 0],
      ],
    ),
  ).toBe(0)
  expect(
    toLine(
      [13, 4],
      [
        [0, 0],
        [10, 0],
      ],
    ),
  ).toBe(5)
  expect(toLine([3, 4], [[0, 0]])).toBe(5)
  expect(toLine([0, 0], [])).toBe(Number.POSITIVE_INFINITY)
})
