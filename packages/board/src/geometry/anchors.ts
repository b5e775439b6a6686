import type { Anchor, Form, Point } from '../layout.ts'
import { centre } from './rect.ts'
import { type Box, intoBox, outOfBox } from './turn.ts'

/** What an end of a connector needs to know of an item: its box, and its form where that is no rectangle. */
export interface Outline extends Box {
  readonly form?: Form
}

const SIDES: { readonly [side in Exclude<Anchor, 'auto'>]: Point } = {
  top: [0.5, 0],
  right: [1, 0.5],
  bottom: [0.5, 1],
  left: [0, 0.5],
}

/** The middle of a side, where it is as the item is turned. Ellipses and diamonds touch their box there. */
export const sideMiddle = (box: Box, side: Exclude<Anchor, 'auto'>): Point => {
  const [fx, fy] = SIDES[side]
  return outOfBox(box, [box.p[0] + box.s[0] * fx, box.p[1] + box.s[1] * fy])
}

/** How much of the way from the middle to `[dx, dy]` (in half widths and heights) lies inside the form; 1 is the edge. */
const reach = (form: Form, dx: number, dy: number): number => {
  if (form === 'ellipse') return Math.hypot(dx, dy)
  return form === 'diamond' ? Math.abs(dx) + Math.abs(dy) : Math.max(Math.abs(dx), Math.abs(dy))
}

/** Where a straight line from the middle of the outline towards a point crosses its edge; the middle itself has no way out and gives the top. */
export const edgeTowards = (outline: Outline, towards: Point): Point => {
  const [cx, cy] = centre(outline)
  const [x, y] = intoBox(outline, towards)
  const [halfWidth, halfHeight] = [outline.s[0] / 2, outline.s[1] / 2]
  const far = reach(outline.form ?? 'rectangle', (x - cx) / halfWidth, (y - cy) / halfHeight)
  if (!(far > 0 && Number.isFinite(far))) return sideMiddle(outline, 'top')
  return outOfBox(outline, [cx + (x - cx) / far, cy + (y - cy) / far])
}

/** The place of an anchor; for `auto`, on the edge towards a point. */
export const anchorPoint = (outline: Outline, anchor: Anchor, towards: Point): Point =>
  anchor === 'auto' ? edgeTowards(outline, towards) : sideMiddle(outline, anchor)

/** The side whose middle is nearest to a point and no further from it than `within`, or `auto`. */
export const nearestAnchor = (box: Box, point: Point, within: number): Anchor => {
  let best: Anchor = 'auto'
  let least = within
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const [x, y] = sideMiddle(box, side)
    const far = Math.hypot(x - point[0], y - point[1])
    if (far <= least) [best, least] = [side, far]
  }
  return best
}
