import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap } from '../geometry/rect.ts'
import { badgeAt, badgeCorner } from './badge.ts'

const note = { p: [0, 0], s: [184, 144] } as const

test('a badge is at the lower right corner where no stamp lies', () => {
  expect(badgeCorner(note, [], 44)).toEqual({ across: 'right', down: 'bottom' })
  expect(badgeCorner(note, [{ p: [160, -20], s: [48, 48] }], 44)).toEqual({ across: 'right', down: 'bottom' })
})

test('a badge keeps off a stamp, and one between all corners is hidden least', () => {
  expect(badgeCorner(note, [{ p: [150, 120], s: [48, 48] }], 44)).toEqual({ across: 'left', down: 'bottom' })
  const below = [
    { p: [150, 120], s: [48, 48] },
    { p: [-10, 120], s: [48, 48] },
  ] as const
  expect(badgeCorner(note, below, 44)).toEqual({ across: 'right', down: 'top' })
  expect(badgeCorner(note, [{ p: [0, 0], s: [184, 144] }], 44)).toEqual({ across: 'right', down: 'bottom' })
})

test('a badge hides a stamp only where every corner would', () => {
  const place = fc.record({
    p: fc.tuple(fc.integer({ min: -60, max: 200 }), fc.integer({ min: -60, max: 160 })),
    s: fc.constant([48, 48] as const),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 4 }), fc.integer({ min: 30, max: 70 }), (stamps, width) => {
      const meets = (corner: ReturnType<typeof badgeCorner>) =>
        stamps.some((one) => overlap(badgeAt(note, corner, width), one))
      const all = (['right', 'left'] as const).flatMap((across) =>
        (['bottom', 'top'] as const).map((down) => ({ across, down }) as ReturnType<typeof badgeCorner>),
      )
      expect(meets(badgeCorner(note, stamps, width))).toBe(all.every(meets))
    }),
  )
})
