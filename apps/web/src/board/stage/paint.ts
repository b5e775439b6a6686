import type { Item } from '@coreflect/board'
import { LINE, PADDING } from './extent.ts'
import type { Palette } from './palette.ts'
import type { TextLines } from './text-lines.ts'

export interface Brush {
  readonly pen: CanvasRenderingContext2D
  /** Pixels of the canvas for a board unit. */
  readonly scale: number
  /** Pixels of the canvas for a pixel of the page. */
  readonly density: number
  readonly palette: Palette
  readonly lines: TextLines
}

const NOTE_FONT = 16
const TITLE_FONT = 20
const CORNER = 10
/** From which height of letters, in pixels of the page, words are words; below they are bars, then nothing. */
const LEGIBLE = 5
const BARS = 1.6
const BAR_LETTER = 8

const box = ({ pen, scale }: Brush, item: Item, height: number, corner: number): void => {
  const [x, y] = item.p
  const round = corner * scale
  if (round < 1.5) {
    pen.fillRect(x * scale, y * scale, item.s[0] * scale, height * scale)
    return
  }
  pen.beginPath()
  pen.roundRect(x * scale, y * scale, item.s[0] * scale, height * scale, round)
  pen.fill()
}

const words = ({ pen, scale, palette }: Brush, item: Item, lines: readonly string[]): void => {
  pen.font = `${NOTE_FONT * scale}px ${palette.font}`
  pen.textBaseline = 'alphabetic'
  const left = (item.p[0] + PADDING) * scale
  let base = (item.p[1] + PADDING + LINE * 0.72) * scale
  for (const line of lines) {
    if (line !== '') pen.fillText(line, left, base)
    base += LINE * scale
  }
}

/** Bars stand for lines of words; how long they are is guessed from the letters, since nobody can read them. */
const bars = ({ pen, scale }: Brush, item: Item): void => {
  const width = item.s[0] - 2 * PADDING
  const most = Math.floor((item.s[1] - 2 * PADDING) / LINE)
  let left = item.text.length * BAR_LETTER
  for (let line = 0; line < most && left > 0; line += 1) {
    const y = item.p[1] + PADDING + line * LINE + LINE * 0.3
    pen.fillRect((item.p[0] + PADDING) * scale, y * scale, Math.min(left, width) * scale, LINE * 0.36 * scale)
    left -= width
  }
}

const text = (brush: Brush, item: Item): void => {
  if (item.text === '') return
  const { pen, palette } = brush
  const letters = (NOTE_FONT * brush.scale) / brush.density
  if (letters < BARS) return
  pen.fillStyle = palette.noteInk
  if (letters >= LEGIBLE) {
    words(brush, item, brush.lines.of(item))
    return
  }
  pen.globalAlpha = 0.5
  bars(brush, item)
  pen.globalAlpha = 1
}

const frame = (brush: Brush, item: Item): void => {
  const { pen, scale, palette, density } = brush
  pen.globalAlpha = 0.7
  pen.fillStyle = palette.surface
  box(brush, item, item.s[1], 18)
  pen.globalAlpha = 1
  pen.strokeStyle = palette.line
  pen.lineWidth = Math.max(density, 2 * scale)
  pen.strokeRect(item.p[0] * scale, item.p[1] * scale, item.s[0] * scale, item.s[1] * scale)
  if (item.text === '') return
  // A title is the way to find one's place from afar, so it stays legible longer than the rest.
  const size = Math.max(TITLE_FONT * scale, 11 * density)
  if (item.s[0] * scale < size * 4) return
  pen.fillStyle = palette.ink
  pen.font = `650 ${size}px ${palette.font}`
  pen.fillText(item.text, (item.p[0] + 18) * scale, item.p[1] * scale + 14 * scale + size, item.s[0] * scale * 0.94)
}

const note = (brush: Brush, item: Item): void => {
  const { pen, palette, scale, density } = brush
  const letters = (NOTE_FONT * scale) / density
  const height = letters < LEGIBLE ? item.s[1] : Math.max(item.s[1], brush.lines.of(item).length * LINE + 2 * PADDING)
  if (letters >= LEGIBLE) {
    pen.fillStyle = 'rgb(42 37 32 / 0.1)'
    pen.fillRect((item.p[0] + 3) * scale, (item.p[1] + height - 4) * scale, (item.s[0] - 6) * scale, 6 * scale)
  }
  pen.fillStyle = item.color === 'ink' ? palette.ink : palette.note[item.color]
  box(brush, item, height, CORNER)
  if (item.kind === 'card') {
    pen.fillStyle = palette.noteInk
    pen.globalAlpha = 0.45
    pen.fillRect(item.p[0] * scale, item.p[1] * scale, 5 * scale, height * scale)
    pen.globalAlpha = 1
  }
  text(brush, item)
}

/** Draws one item as its element would look at this scale: with words, with bars for words, or as a plain box. */
export const paintItem = (brush: Brush, item: Item): void => {
  if (item.kind === 'frame') frame(brush, item)
  else note(brush, item)
}
