import { stretchedPoints } from '../ink/line-of.ts'
import type { Connector, Frame, Ink, Item, Shape } from '../items.ts'
import type { Point, Width } from '../layout.ts'
import { connectorLine, linePoints, type OutlineOf } from './connector.ts'
import { toLine } from './distance.ts'
import { centre, contains, type Rect } from './rect.ts'
import { type Box, corners, intoBox } from './turn.ts'

/** How broad a line of this width is, in board units: of shapes and connectors, and of a pen's line where it is pressed in the middle. */
export const LINE_WIDTH: { readonly [width in Width]: number } = { thin: 2, medium: 4, thick: 8 }
export const PEN_WIDTH: { readonly [width in Width]: number } = { thin: 4, medium: 8, thick: 16 }

/** The strip along a frame's top edge, inside it, in which its title stands, in board units. */
export const FRAME_TITLE_HEIGHT = 40

const grown = ({ p, s }: Rect, by: number): Rect => ({ p: [p[0] - by, p[1] - by], s: [s[0] + 2 * by, s[1] + 2 * by] })

const hitsFrame = (frame: Frame, point: Point, slack: number): boolean => {
  if (!contains(grown(frame, slack), point)) return false
  return point[1] < frame.p[1] + FRAME_TITLE_HEIGHT || !contains(grown(frame, -slack), point)
}

/** How far out of the middle a point is, as a part of the way to the form's edge. */
const reachIn = ({ form }: Shape, dx: number, dy: number): number => {
  if (form === 'ellipse') return Math.hypot(dx, dy)
  return form === 'diamond' ? Math.abs(dx) + Math.abs(dy) : Math.max(Math.abs(dx), Math.abs(dy))
}

const hitsShape = (shape: Shape, [x, y]: Point, slack: number): boolean => {
  const [cx, cy] = centre(shape)
  const reach = (by: number): number => {
    const [width, height] = [shape.s[0] / 2 + by, shape.s[1] / 2 + by]
    return width <= 0 || height <= 0 ? Number.POSITIVE_INFINITY : reachIn(shape, (x - cx) / width, (y - cy) / height)
  }
  const edge = slack + LINE_WIDTH[shape.width] / 2
  if (reach(edge) > 1) return false
  // What is empty lets through what lies under it; only its line can be taken.
  const hollow = shape.fill === 'none' && shape.text.trim() === ''
  return !hollow || reach(-edge) >= 1
}

const hitsInk = (ink: Ink, [x, y]: Point, slack: number): boolean =>
  toLine([x - ink.p[0], y - ink.p[1]], stretchedPoints(ink)) <= PEN_WIDTH[ink.width] / 2 + slack

const hitsConnector = (connector: Connector, point: Point, slack: number, outlineOf: OutlineOf): boolean =>
  toLine(point, linePoints(connectorLine(connector, outlineOf))) <= LINE_WIDTH[connector.width] / 2 + slack

/**
 * Whether a point on the board takes hold of an item, turned as it is; `slack` is how far off it may be, in board units.
 * A frame is taken by its edge or its title and an empty outline by its line, so that what lies in them can be reached.
 */
export const hits = (item: Item, point: Point, slack: number, outlineOf: OutlineOf): boolean => {
  if (item.kind === 'connector') return hitsConnector(item, point, slack, outlineOf)
  const inside = intoBox(item, point)
  if (item.kind === 'frame') return hitsFrame(item, inside, slack)
  if (item.kind === 'shape') return hitsShape(item, inside, slack)
  if (item.kind === 'ink') return hitsInk(item, inside, slack)
  return contains(grown(item, slack), inside)
}

/** The topmost item at a point; `items` in drawing order. Frames lie under everything else, whatever their order. */
export const topHit = (items: readonly Item[], point: Point, slack: number, outlineOf: OutlineOf): Item | null => {
  const held = (item: Item): boolean => hits(item, point, slack, outlineOf)
  const above = items.findLast((item) => item.kind !== 'frame' && held(item))
  return above ?? items.findLast((item) => item.kind === 'frame' && held(item)) ?? null
}

/** Whether a marquee takes an item: when all of it lies inside, as it is turned. */
export const inMarquee = (marquee: Rect, item: Box): boolean => {
  const right = marquee.p[0] + marquee.s[0]
  const bottom = marquee.p[1] + marquee.s[1]
  return corners(item).every(([x, y]) => x >= marquee.p[0] && x <= right && y >= marquee.p[1] && y <= bottom)
}

/** The upright rectangle between two corners, in whichever order they are given. */
export const rectBetween = (a: Point, b: Point): Rect => ({
  p: [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
  s: [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])],
})
