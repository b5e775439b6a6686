import { type Frame, fitted, runsLeft } from '@coreflect/board'
import { type Brush, box } from './brush.ts'

/** The height of a title's letters in board units, and in pixels of the page where that would be too small to read. */
const TITLE = 20
const LEAST = 13
const ROUND = 18
const GAP = 5
const FONT = 650

/** The ground and the line of a frame. Its title is drawn by itself, over everything, so that it is the same at any scale. */
export const paintFrame = (brush: Brush, item: Frame): void => {
  const { pen, scale, palette, density } = brush
  pen.globalAlpha = 0.7
  pen.fillStyle = palette.surface
  box(brush, item, item.s[1], ROUND)
  pen.globalAlpha = 1
  pen.strokeStyle = palette.rim < 1 ? palette.line : palette.edge
  pen.lineWidth = Math.max(density, 2 * scale)
  pen.beginPath()
  pen.roundRect(item.p[0] * scale, item.p[1] * scale, item.s[0] * scale, item.s[1] * scale, ROUND * scale)
  pen.stroke()
}

/** The title of a frame: in it as far as it can be read there, else above it in letters that stay as large as they are. */
export const paintTitle = ({ pen, scale, density, palette }: Brush, { p, s, text }: Frame): void => {
  const isNear = TITLE * scale >= LEAST * density
  const size = isNear ? TITLE * scale : LEAST * density
  const inset = isNear ? 20 * scale : 0
  const room = s[0] * scale - 2 * inset
  if (room < size * 2) return
  pen.font = `${FONT} ${size}px ${palette.font}`
  const words = fitted(text, room, (letters) => pen.measureText(letters).width)
  const leftwards = runsLeft(words)
  pen.direction = leftwards ? 'rtl' : 'ltr'
  pen.textAlign = 'start'
  pen.fillStyle = palette.ink
  const from = p[0] * scale + (leftwards ? s[0] * scale - inset : inset)
  const base = p[1] * scale + (isNear ? 16 * scale + size : -GAP * density)
  if (!isNear) {
    // Where another frame is near, it stands on that.
    pen.strokeStyle = palette.paper
    pen.lineWidth = 3 * density
    pen.lineJoin = 'round'
    pen.strokeText(words, from, base)
  }
  pen.fillText(words, from, base)
  pen.direction = 'ltr'
}
