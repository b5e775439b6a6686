import {
  type ConnectorLine,
  decodeInk,
  type Form,
  type Ink,
  type InkLine,
  type Point,
  type Tip,
} from '@coreflect/board'
import { getStroke } from 'perfect-freehand'
import { PEN } from './style.ts'

const tell = (value: number): string => String(Math.round(value * 100) / 100)
const at = ([x, y]: readonly [number, number]): string => `${tell(x)} ${tell(y)}`

/** The outline of a form in a box of this size, from its top left corner, as an SVG path. */
export const formPath = (form: Form, width: number, height: number): string => {
  const [rx, ry] = [width / 2, height / 2]
  if (form === 'ellipse') return `M0 ${ry}A${rx} ${ry} 0 1 1 ${width} ${ry}A${rx} ${ry} 0 1 1 0 ${ry}Z`
  if (form === 'diamond') return `M${rx} 0L${width} ${ry}L${rx} ${height}L0 ${ry}Z`
  const round = Math.min(10, rx, ry)
  const arc = (x: number, y: number): string => `A${round} ${round} 0 0 1 ${x} ${y}`
  const sides = [`M${round} 0H${width - round}`, arc(width, round), `V${height - round}`, arc(width - round, height)]
  return [...sides, `H${round}`, arc(0, height - round), `V${round}`, arc(round, 0), 'Z'].join('')
}

/** The outline of a line that is drawn by hand: places with pressure, as a filled SVG path. */
export const handPath = (
  points: readonly (readonly [x: number, y: number, pressure: number])[],
  {
    size,
    tip,
    pressed,
    done,
  }: { readonly size: number; readonly tip: Tip; readonly pressed: boolean; readonly done: boolean },
): string => {
  const outline = getStroke(
    points.map((point) => [...point]),
    {
      size,
      thinning: tip === 'pen' ? 0.5 : 0,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure: tip === 'pen' && !pressed,
      last: done,
    },
  )
  const [first] = outline
  if (first === undefined) return ''
  // Between the middles of neighbours the line bends as a quadratic curve, so that no corner shows.
  const curves = outline.map((point, index) => {
    const next = outline[(index + 1) % outline.length] ?? first
    return `${at(point as [number, number])} ${at([((point[0] ?? 0) + (next[0] ?? 0)) / 2, ((point[1] ?? 0) + (next[1] ?? 0)) / 2])}`
  })
  return `M${at(first as [number, number])}Q${curves.join(' ')}Z`
}

const lines = new WeakMap<Uint8Array, InkLine | null>()

/** The places of a drawing, read once for its bytes; null where they are none. */
export const inkLine = ({ bytes }: Pick<Ink, 'bytes'>): InkLine | null => {
  const known = lines.get(bytes)
  if (known !== undefined) return known
  const line = decodeInk(bytes)
  lines.set(bytes, line)
  return line
}

const inkPaths = new WeakMap<Uint8Array, string>()

/** A drawing's outline in its own size, as it was drawn; empty where its bytes are no line. Reckoned once. */
export const inkPath = (ink: Pick<Ink, 'bytes' | 'width' | 'tip'>): string => {
  const known = inkPaths.get(ink.bytes)
  if (known !== undefined) return known
  const line = inkLine(ink)
  const path =
    line === null
      ? ''
      : handPath(line.points, { size: PEN[ink.width], tip: ink.tip, pressed: line.pressed, done: true })
  inkPaths.set(ink.bytes, path)
  return path
}

/** How much a drawing is stretched from the size in which it was drawn. */
export const inkStretch = (ink: Pick<Ink, 'bytes' | 's'>): readonly [number, number] => {
  const line = inkLine(ink)
  return line === null ? [1, 1] : [ink.s[0] / line.s[0], ink.s[1] / line.s[1]]
}

/** A connector's line as an SVG path. */
export const linePath = (line: ConnectorLine): string =>
  line.length === 2 ? `M${at(line[0])}L${at(line[1])}` : `M${at(line[0])}C${at(line[1])} ${at(line[2])} ${at(line[3])}`

/** A head of a connector: two strokes back from its tip, which comes from `from`. */
const headPath = (tip: Point, from: Point, size: number): string => {
  const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0])
  const barb = (turn: number): Point => [tip[0] - size * Math.cos(angle + turn), tip[1] - size * Math.sin(angle + turn)]
  return `M${at(barb(0.5))}L${at(tip)}L${at(barb(-0.5))}`
}

/** The paths of a connector's heads together; empty where it has none. */
export const headsPath = (line: ConnectorLine, heads: 'none' | 'end' | 'both', stroke: number): string => {
  const size = 8 + stroke * 3
  const last = line.length - 1
  const point = (index: number): Point => line[index] ?? line[0]
  const end = heads === 'none' ? '' : headPath(point(last), point(last - 1), size)
  return heads === 'both' ? end + headPath(point(0), point(1), size) : end
}
