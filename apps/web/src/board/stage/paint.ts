import {
  type Connector,
  connectorLine,
  DASHES,
  headIn,
  type Image,
  type Item,
  LINE_WIDTH,
  lettersIn,
  lineMiddle,
  MARK_PART,
  MARK_SIDE,
  MARK_STROKES,
  type Point,
  runsLeft,
  type Shape,
  type Stamp,
  tallFor,
  textInset,
} from '@coreflect/board'
import { type Brush, box, CORNER, edge } from './brush.ts'
import { paintFrame } from './paint-frame.ts'
import { paintInk } from './paint-ink.ts'

/** From which height of letters, in pixels of the page, words are words; below they are bars, then nothing. */
const LEGIBLE = 5
const BARS = 1.6
/** How wide a letter is, in parts of its size, where words are bars. */
const BAR_LETTER = 0.5
const BASELINE = 0.72

/** The height of an item's letters in pixels of the page. */
const lettersOn = ({ scale, density }: Brush, item: Item): number => (lettersIn(item)[0] * scale) / density

const PLACE = { start: 0, middle: 0.5, end: 1 } as const
const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const
const CANVAS_ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

const words = (brush: Brush, item: Item): void => {
  const { pen, scale, palette } = brush
  const [size, line] = lettersIn(item)
  const [across, down] = textInset(item)
  const leftwards = runsLeft(item.text)
  const wanted = 'align' in item ? item.align : 'start'
  const align = leftwards ? MIRRORED[wanted] : wanted
  const lines = brush.lines.of(item)
  pen.direction = leftwards ? 'rtl' : 'ltr'
  pen.font = `${size * scale}px ${palette.font}`
  pen.textAlign = CANVAS_ALIGN[align]
  const left = (item.p[0] + across + (item.s[0] - 2 * across) * PLACE[align]) * scale
  const free = item.kind === 'shape' ? Math.max(0, (item.s[1] - 2 * down - lines.length * line) / 2) : headIn(item)
  let base = (item.p[1] + down + free + line * BASELINE) * scale
  for (const one of lines) {
    if (one !== '') pen.fillText(one, left, base)
    base += line * scale
  }
  pen.textAlign = 'left'
  pen.direction = 'ltr'
}

/** Bars stand for lines of words; how long they are is guessed from the letters, since nobody can read them. */
const bars = ({ pen, scale }: Brush, item: Item): void => {
  const size = lettersIn(item)[0]
  const line = lettersIn(item)[1]
  const inset = textInset(item)
  const across = inset[0]
  const down = inset[1]
  const width = item.s[0] - 2 * across
  const most = Math.max(1, Math.floor((item.s[1] - 2 * down) / line))
  let left = item.text.length * size * BAR_LETTER
  const rows = Math.min(most, Math.ceil(left / width))
  const free = item.kind === 'shape' ? Math.max(0, (item.s[1] - 2 * down - rows * line) / 2) : headIn(item)
  const place = 'align' in item ? PLACE[item.align] : 0
  for (let row = 0; row < rows; row += 1) {
    const length = Math.min(left, width)
    const x = item.p[0] + across + (width - length) * place
    const y = item.p[1] + down + free + row * line + line * 0.3
    pen.fillRect(x * scale, y * scale, length * scale, line * 0.36 * scale)
    left -= width
  }
}

const text = (brush: Brush, item: Item, ink: string): void => {
  const letters = lettersOn(brush, item)
  if (item.text === '' || letters < BARS) return
  const { pen } = brush
  pen.fillStyle = ink
  if (letters >= LEGIBLE) {
    words(brush, item)
    return
  }
  pen.globalAlpha = 0.5
  bars(brush, item)
  pen.globalAlpha = 1
}

const note = (brush: Brush, item: Item): void => {
  const { pen, palette, scale } = brush
  const isLegible = lettersOn(brush, item) >= LEGIBLE
  const height = isLegible ? tallFor(item, brush.lines.of(item).length) : item.s[1]
  if (isLegible) {
    pen.fillStyle = 'rgb(42 37 32 / 0.1)'
    pen.fillRect((item.p[0] + 3) * scale, (item.p[1] + height - 4) * scale, (item.s[0] - 6) * scale, 6 * scale)
  }
  pen.fillStyle = palette.note[item.color]
  box(brush, item, height, CORNER)
  edge(brush, item, height)
  if (item.kind === 'card') {
    pen.fillStyle = palette.noteInk
    pen.globalAlpha = 0.45
    pen.fillRect(item.p[0] * scale, item.p[1] * scale, 5 * scale, height * scale)
    pen.globalAlpha = 1
    if (isLegible) brush.head(brush, item)
  }
  text(brush, item, palette.noteInk)
}

const trace = ({ pen, scale }: Brush, { form, p, s }: Shape): void => {
  const [x, y, w, h] = [p[0] * scale, p[1] * scale, s[0] * scale, s[1] * scale]
  pen.beginPath()
  if (form === 'ellipse') pen.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, Math.PI * 2)
  else if (form === 'rectangle') pen.roundRect(x, y, w, h, Math.min(CORNER * scale, w / 2, h / 2))
  else {
    pen.moveTo(x + w / 2, y)
    for (const [px, py] of [
      [x + w, y + h / 2],
      [x + w / 2, y + h],
      [x, y + h / 2],
    ] as const)
      pen.lineTo(px, py)
    pen.closePath()
  }
}

const shape = (brush: Brush, stored: Shape): void => {
  const { pen, palette, scale, density } = brush
  const tall = stored.text === '' ? stored.s[1] : tallFor(stored, brush.lines.of(stored).length)
  // It is turned with its top where it is already.
  const item: Shape = tall === stored.s[1] ? stored : { ...stored, s: [stored.s[0], tall] }
  trace(brush, item)
  if (item.fill !== 'none') {
    pen.fillStyle = item.fill === 'full' ? palette.pen[item.color] : palette.surface
    pen.fill()
  }
  if (item.fill === 'tint') {
    pen.globalAlpha = 0.14
    pen.fillStyle = palette.pen[item.color]
    pen.fill()
    pen.globalAlpha = 1
  }
  pen.strokeStyle = palette.pen[item.color]
  pen.lineWidth = Math.max(density * 0.7, LINE_WIDTH[item.width] * scale)
  pen.setLineDash(item.stroke === 'dashed' ? DASHES[item.width].map((part) => part * scale) : [])
  pen.stroke()
  pen.setLineDash([])
  text(brush, item, item.fill === 'full' ? palette.surface : palette.ink)
}

/** What a connector is called, in its middle, on the colour of the ground; a bar where it is too small to read. */
const label = ({ pen, palette, scale, density }: Brush, [x, y]: Point, words: string, size: number): void => {
  const legible = (size * scale) / density >= LEGIBLE
  pen.font = `${size * scale}px ${palette.font}`
  const wide = legible ? pen.measureText(words).width : words.length * size * BAR_LETTER * scale
  const [pad, high] = [6 * scale, (legible ? 26 : 10) * scale]
  pen.fillStyle = palette.paper
  pen.fillRect(x * scale - wide / 2 - pad, y * scale - high / 2, wide + 2 * pad, high)
  pen.fillStyle = palette.ink
  if (legible) {
    pen.textAlign = 'center'
    pen.fillText(words, x * scale, (y + size * 0.34) * scale)
    pen.textAlign = 'left'
  } else if ((size * scale) / density >= BARS) {
    pen.globalAlpha = 0.5
    pen.fillRect(x * scale - wide / 2, y * scale - 3 * scale, wide, 6 * scale)
    pen.globalAlpha = 1
  }
}

const connector = (brush: Brush, item: Connector): void => {
  const { pen, palette, scale, density, outlineOf } = brush
  const line = connectorLine(item, outlineOf).map(([x, y]) => [x * scale, y * scale] as const)
  const [a, b, c, d] = line
  if (a === undefined || b === undefined) return
  pen.strokeStyle = palette.pen[item.color]
  pen.lineWidth = Math.max(density * 0.7, LINE_WIDTH[item.width] * scale)
  pen.setLineDash(item.stroke === 'dashed' ? DASHES[item.width].map((part) => part * scale) : [])
  pen.beginPath()
  pen.moveTo(...a)
  if (c === undefined || d === undefined) pen.lineTo(...b)
  else pen.bezierCurveTo(...b, ...c, ...d)
  pen.stroke()
  pen.setLineDash([])
  const size = (8 + LINE_WIDTH[item.width] * 3) * scale
  const head = (tip: readonly [number, number], from: readonly [number, number]): void => {
    const angle = Math.atan2(tip[1] - from[1], tip[0] - from[0])
    pen.beginPath()
    pen.moveTo(tip[0] - size * Math.cos(angle + 0.5), tip[1] - size * Math.sin(angle + 0.5))
    pen.lineTo(...tip)
    pen.lineTo(tip[0] - size * Math.cos(angle - 0.5), tip[1] - size * Math.sin(angle - 0.5))
    pen.stroke()
  }
  if (item.heads !== 'none') head(d ?? b, c ?? a)
  if (item.heads === 'both') head(a, b)
  const words = item.text.trim().replace(/\s+/g, ' ')
  if (words !== '') label(brush, lineMiddle(connectorLine(item, outlineOf)), words, lettersIn(item)[0])
}

const stamp = ({ pen, scale, palette }: Brush, { p, s, color, mark }: Stamp): void => {
  const [width, height] = s
  const side = Math.min(width, height) * MARK_PART
  pen.save()
  pen.scale(scale, scale)
  pen.translate(...p)
  pen.fillStyle = palette.note[color]
  pen.beginPath()
  pen.ellipse(width / 2, height / 2, width / 2, height / 2, 0, 0, Math.PI * 2)
  pen.fill()
  pen.translate((width - side) / 2, (height - side) / 2)
  pen.scale(side / MARK_SIDE, side / MARK_SIDE)
  pen.strokeStyle = palette.noteInk
  pen.lineWidth = 2
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke(new Path2D(MARK_STROKES[mark]))
  pen.restore()
}

const image = (brush: Brush, item: Image): void => {
  const { pen, scale, palette } = brush
  const source = brush.pictureOf(item)
  const place = [item.p[0] * scale, item.p[1] * scale, item.s[0] * scale, item.s[1] * scale] as const
  if (source !== null) {
    pen.drawImage(source, ...place)
    return
  }
  pen.fillStyle = palette.line
  pen.fillRect(...place)
}

const upright = (brush: Brush, item: Item): void => {
  if (item.kind === 'frame') paintFrame(brush, item)
  else if (item.kind === 'shape') shape(brush, item)
  else if (item.kind === 'ink') paintInk(brush.pen, brush.scale, brush.palette.pen[item.color], item)
  else if (item.kind === 'image') image(brush, item)
  else if (item.kind === 'stamp') stamp(brush, item)
  else if (item.kind === 'text') text(brush, item, brush.palette.pen[item.color])
  else note(brush, item)
}

/** Draws one item as its element would look at this scale: with words, with bars for words, or as a plain box. */
export const paintItem = (brush: Brush, item: Item): void => {
  if (item.kind === 'connector') {
    connector(brush, item)
    return
  }
  if (item.turn === 0) {
    upright(brush, item)
    return
  }
  const { pen, scale } = brush
  const [x, y] = [(item.p[0] + item.s[0] / 2) * scale, (item.p[1] + item.s[1] / 2) * scale]
  pen.save()
  pen.translate(x, y)
  pen.rotate((item.turn * Math.PI) / 180)
  pen.translate(-x, -y)
  upright(brush, item)
  pen.restore()
}
