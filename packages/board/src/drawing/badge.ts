import type { Rect } from '../geometry/rect.ts'

/** A badge with a count: the height of its letters and its own, how far it goes over its corner, and its room beside the letters. */
export const BADGE = { size: 14, height: 24, over: 10, aside: 6, inset: 9 } as const

/** The corners that a badge may be at. */
const CORNERS = [
  { across: 'right', down: 'bottom' },
  { across: 'left', down: 'bottom' },
  { across: 'right', down: 'top' },
  { across: 'left', down: 'top' },
] as const
export type BadgeCorner = (typeof CORNERS)[number]

/** Where a badge of this width lies at a corner of `box`, in board units; `times` larger than it is near. */
export const badgeAt = ({ p, s }: Rect, { across, down }: BadgeCorner, width: number, times = 1): Rect => {
  const aside = BADGE.aside * times
  const over = BADGE.over * times
  const [wide, high] = [width * times, BADGE.height * times]
  return {
    p: [
      across === 'right' ? p[0] + s[0] - aside - wide : p[0] + aside,
      down === 'bottom' ? p[1] + s[1] + over - high : p[1] - over,
    ],
    s: [wide, high],
  }
}

const shared = (a: Rect, b: Rect): number => {
  const along = (way: 0 | 1): number =>
    Math.max(0, Math.min(a.p[way] + a.s[way], b.p[way] + b.s[way]) - Math.max(a.p[way], b.p[way]))
  return along(0) * along(1)
}

/**
 * The corner of `box` at which a badge hides nothing of the `stamps`: the lower right one, else the next that is free, else
 * that where it hides least.
 */
export const badgeCorner = (box: Rect, stamps: readonly Rect[], width: number, times = 1): BadgeCorner => {
  const hidden = (corner: BadgeCorner): number => {
    const badge = badgeAt(box, corner, width, times)
    return stamps.reduce((sum, one) => sum + shared(badge, one), 0)
  }
  return CORNERS.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best), CORNERS[0])
}
