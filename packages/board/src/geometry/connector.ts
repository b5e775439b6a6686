import type { Connector, End } from '../items.ts'
import type { Anchor, Point, Route } from '../layout.ts'
import { anchorPoint, type Outline } from './anchors.ts'
import { centre } from './rect.ts'
import { outOfBox } from './turn.ts'

/** Where items are just now, by id, for ends that are tied to them; null for what is gone. */
export type OutlineOf = (id: string) => Outline | null

const middleOf = (end: End, outlineOf: OutlineOf): Point => {
  if ('point' in end) return end.point
  const outline = outlineOf(end.item)
  return outline === null ? end.at : centre(outline)
}

const placeOf = (end: End, towards: Point, outlineOf: OutlineOf): Point => {
  if ('point' in end) return end.point
  const outline = outlineOf(end.item)
  return outline === null ? end.at : anchorPoint(outline, end.anchor, towards)
}

const aimOf = (end: End, outlineOf: OutlineOf): Point => {
  if ('point' in end || end.anchor === 'auto') return middleOf(end, outlineOf)
  return placeOf(end, [0, 0], outlineOf)
}

/** Where a connector's two ends are, derived from what they are tied to. An end tied to what is gone stays where it was tied. */
export const connectorEnds = (from: End, to: End, outlineOf: OutlineOf): readonly [Point, Point] => [
  placeOf(from, aimOf(to, outlineOf), outlineOf),
  placeOf(to, aimOf(from, outlineOf), outlineOf),
]

const OUTWARDS: { readonly [side in Exclude<Anchor, 'auto'>]: Point } = {
  top: [0, -1],
  right: [1, 0],
  bottom: [0, 1],
  left: [-1, 0],
}

/** The way in which a line leaves this end: out of the side it is tied to, or else along the longer way to the other end. */
const leaving = (end: End, here: Point, there: Point, outlineOf: OutlineOf): Point => {
  const outline = 'point' in end ? null : outlineOf(end.item)
  if (outline !== null && !('point' in end) && end.anchor !== 'auto')
    return outOfBox({ p: [0, 0], s: [0, 0], turn: outline.turn }, OUTWARDS[end.anchor])
  const [dx, dy] = [there[0] - here[0], there[1] - here[1]]
  return Math.abs(dx) >= Math.abs(dy) ? [Math.sign(dx), 0] : [0, Math.sign(dy)]
}

/** A line from the first point to the last; where there are four, the middle two bend it as those of a cubic Bézier curve do. */
export type ConnectorLine = readonly [Point, Point] | readonly [Point, Point, Point, Point]

/** The line of a connector as it runs just now. `outlineOf` may tell where things are drawn, while they are dragged or are taller than they are stored. */
export const connectorLine = (
  connector: Pick<Connector, 'from' | 'to'> & { readonly route: Route },
  outlineOf: OutlineOf,
): ConnectorLine => {
  const [a, b] = connectorEnds(connector.from, connector.to, outlineOf)
  if (connector.route === 'straight') return [a, b]
  const bend = Math.max(24, Math.hypot(b[0] - a[0], b[1] - a[1]) * 0.4)
  const out = leaving(connector.from, a, b, outlineOf)
  const into = leaving(connector.to, b, a, outlineOf)
  return [a, [a[0] + out[0] * bend, a[1] + out[1] * bend], [b[0] + into[0] * bend, b[1] + into[1] * bend], b]
}

/** The middle of a line, where its label stands. */
export const lineMiddle = (line: ConnectorLine): Point => {
  const [a, b, c, d] = line
  if (c === undefined || d === undefined) return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  return [(a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8, (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8]
}

/** The line as `steps` straight pieces, for hits and bounds; a straight one is one piece. */
export const linePoints = (line: ConnectorLine, steps = 24): readonly Point[] => {
  if (line.length === 2) return line
  const [a, b, c, d] = line
  const at = (t: number, axis: 0 | 1): number => {
    const u = 1 - t
    return u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis]
  }
  return Array.from({ length: steps + 1 }, (_, step) => [at(step / steps, 0), at(step / steps, 1)])
}
