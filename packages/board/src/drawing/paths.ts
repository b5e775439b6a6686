import type { ConnectorLine } from '../geometry/connector.ts'
import type { Form, Heads, Point, Size } from '../layout.ts'
import { CORNER } from './type.ts'

const tell = (value: number): string => String(Math.round(value * 100) / 100)
const at = ([x, y]: Point): string => `${tell(x)} ${tell(y)}`

/** The outline of a form in a box of this size, from its top left corner, as an SVG path. */
export const formOutline = (form: Form, [width, height]: Size, corner = CORNER): string => {
  const [rx, ry] = [width / 2, height / 2]
  if (form === 'ellipse')
    return `M0 ${tell(ry)}A${tell(rx)} ${tell(ry)} 0 1 1 ${tell(width)} ${tell(ry)}A${tell(rx)} ${tell(ry)} 0 1 1 0 ${tell(ry)}Z`
  if (form === 'diamond') return `M${at([rx, 0])}L${at([width, ry])}L${at([rx, height])}L${at([0, ry])}Z`
  const round = Math.min(corner, rx, ry)
  const arc = (to: Point): string => `A${tell(round)} ${tell(round)} 0 0 1 ${at(to)}`
  return [
    `M${at([round, 0])}H${tell(width - round)}${arc([width, round])}`,
    `V${tell(height - round)}${arc([width - round, height])}`,
    `H${tell(round)}${arc([0, height - round])}V${tell(round)}${arc([round, 0])}Z`,
  ].join('')
}

/** A connector's line as an SVG path. */
export const lineOutline = (line: ConnectorLine): string =>
  line.length === 2 ? `M${at(line[0])}L${at(line[1])}` : `M${at(line[0])}C${line.slice(1).map(at).join(' ')}`

const headOutline = (tip: Point, from: Point, size: number): string => {
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0])
  const barb = (turn: number): Point => [tip[0] - size * Math.cos(angle + turn), tip[1] - size * Math.sin(angle + turn)]
  return `M${at(barb(0.5))}L${at(tip)}L${at(barb(-0.5))}`
}

/** The paths of a connector's heads together, two strokes back from each tip; empty where it has none. */
export const headsOutline = (line: ConnectorLine, heads: Heads, stroke: number): string => {
  const size = 8 + stroke * 3
  const [first, second] = line
  const [before, last] = [line.at(-2) ?? first, line.at(-1) ?? second]
  const end = heads === 'none' ? '' : headOutline(last, before, size)
  return heads === 'both' ? end + headOutline(first, second, size) : end
}
