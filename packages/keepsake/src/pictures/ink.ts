import { type Ink, lineOf, PEN_WIDTH } from '@coreflect/board'
import { getStroke } from 'perfect-freehand'

const tell = (value = 0): string => String(Math.round(value * 100) / 100)

/** A drawing's outline in its own size, as a filled SVG path; empty where its bytes are no line. */
export function inkOutline(ink: Ink): string {
  const line = lineOf(ink)
  if (line === null) return ''
  const outline = getStroke(
    line.points.map((point) => [...point]),
    {
      size: PEN_WIDTH[ink.width],
      thinning: ink.tip === 'pen' ? 0.5 : 0,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure: ink.tip === 'pen' && line.pressed !== true,
      last: true,
    },
  )
  return outline.length === 0 ? '' : `M${outline.map(([x, y]) => `${tell(x)} ${tell(y)}`).join('L')}Z`
}
