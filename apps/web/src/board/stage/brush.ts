import type { Card, Image, Item, OutlineOf } from '@coreflect/board'
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
  readonly outlineOf: OutlineOf
  /** Draws the head of a card, as soon as its code is there. */
  readonly head: (brush: Brush, card: Card) => void
  /** A picture that can be drawn at once, or null while it is loading. */
  readonly pictureOf: (image: Image) => CanvasImageSource | null
}

/** The radius of the corners of what is like paper, in board units. */
export const CORNER = 10

/** Fills an item's box in the colour at hand. */
export const box = ({ pen, scale }: Brush, item: Item, height: number, corner: number): void => {
  const x = item.p[0] * scale
  const y = item.p[1] * scale
  const round = corner * scale
  if (round < 1.5) {
    pen.fillRect(x, y, item.s[0] * scale, height * scale)
    return
  }
  pen.beginPath()
  pen.roundRect(x, y, item.s[0] * scale, height * scale, round)
  pen.fill()
}

/** Narrower than this, in pixels of the page, an edge would be all that there is to see. */
const LEAST_EDGED = 16

/** The edge of what is like paper, inside it, by which one note stands out from another of its colour. */
export const edge = ({ pen, scale, density, palette }: Brush, item: Item, height: number): void => {
  const width = item.s[0] * scale
  const round = CORNER * scale
  if (width < LEAST_EDGED * density) return
  const line = Math.max(density * 0.75, scale)
  const x = item.p[0] * scale + line / 2
  const y = item.p[1] * scale + line / 2
  pen.globalAlpha = palette.rim
  pen.strokeStyle = palette.noteInk
  pen.lineWidth = line
  if (round < 1.5) pen.strokeRect(x, y, width - line, height * scale - line)
  else {
    pen.beginPath()
    pen.roundRect(x, y, width - line, height * scale - line, round - line / 2)
    pen.stroke()
  }
  pen.globalAlpha = 1
}
