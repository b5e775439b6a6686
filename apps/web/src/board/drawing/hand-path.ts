import { type Ink, lineOf, PEN_WIDTH, type Tip } from '@coreflect/board'
import { getStroke } from 'perfect-freehand'

const tell = (value: number): string => String(Math.round(value * 100) / 100)
const at = ([x, y]: readonly [number, number]): string => `${tell(x)} ${tell(y)}`

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

interface Drawn {
  readonly look: string
  readonly path: string
}
const drawn = new WeakMap<Uint8Array, Drawn>()

/** A drawing's outline in its own size, as it was drawn; empty where its bytes are no line. Reckoned once for each look. */
export const inkPath = (ink: Pick<Ink, 'bytes' | 'width' | 'tip'>): string => {
  const look = `${ink.width} ${ink.tip}`
  const known = drawn.get(ink.bytes)
  if (known?.look === look) return known.path
  const line = lineOf(ink)
  const manner = { size: PEN_WIDTH[ink.width], tip: ink.tip, pressed: line?.pressed === true, done: true }
  const path = line === null ? '' : handPath(line.points, manner)
  drawn.set(ink.bytes, { look, path })
  return path
}
