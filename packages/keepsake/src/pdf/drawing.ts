import {
  clip,
  concatTransformationMatrix,
  endPath,
  type PDFImage,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
} from '@cantoo/pdf-lib'
import type { Face } from './faces.ts'

type Attributes = Readonly<Record<string, string>>

/** What a drawing is drawn with. Pictures are found by the address under which the SVG names them. */
interface DrawingKit {
  readonly face: Face
  readonly pictures: ReadonlyMap<string, PDFImage>
}

/** Where the drawing stands: its left upper corner and its scale, in points. */
interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

const tag = /<(\/?)([a-z]+)((?: [\w:-]+="[^"]*")*)(\/?)>([^<]*)/giu
const entities: Attributes = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (one) => entities[one] ?? '')

const attributesOf = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(/ ([\w:-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, plain(value)]),
  )

const colorOf = (hex: string | undefined) => {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(hex ?? '')
  if (found === null) return undefined
  const [red, green, blue] = found.slice(1).map((part) => Number.parseInt(part, 16) / 255)
  return rgb(red ?? 0, green ?? 0, blue ?? 0)
}

/** Numbers that an SVG transform of this name is given. */
const given = (transform: string, name: string): readonly number[] | null => {
  const found = new RegExp(`${name}\\(([^)]*)\\)`, 'u').exec(transform)
  return found === null ? null : (found[1] ?? '').split(/[\s,]+/u).map(Number)
}

const rounded = ({ width = '0', height = '0', x = '0', y = '0', rx = '0' }: Attributes): string => {
  const [w, h, left, top] = [Number(width), Number(height), Number(x), Number(y)]
  const r = Math.min(Number(rx), w / 2, h / 2)
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${left + r} ${top}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`
}

const round = ({ cx = '0', cy = '0', rx = '0', ry = '0' }: Attributes): string =>
  `M${Number(cx) - Number(rx)} ${cy}a${rx} ${ry} 0 1 1 ${2 * Number(rx)} 0a${rx} ${ry} 0 1 1 ${-2 * Number(rx)} 0z`

/**
 * Draws the SVG of a board on a page as it is: as lines, faces and letters. It knows the elements that `boardSvg` writes, and
 * passes over every other. In the frame that is set, y goes up, as in every PDF, so that letters stand upright.
 */
export function drawBoard(page: PDFPage, svg: string, { x, y, scale }: Place, { face, pictures }: DrawingKit): void {
  const [left = 0, top = 0, wide = 0, high = 0] = (/viewBox="([^"]*)"/u.exec(svg)?.[1] ?? '').split(' ').map(Number)
  const frame = (a: number, b: number, c: number, d: number, e: number, f: number) =>
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(a, b, c, d, e, f))

  const path = (d: string, look: Attributes) => {
    const [fill, stroke] = [colorOf(look.fill), colorOf(look.stroke)]
    if (d === '' || (fill === undefined && stroke === undefined)) return
    page.drawSvgPath(d, {
      x: 0,
      y: 0,
      ...(fill === undefined ? {} : { color: fill, opacity: Number(look['fill-opacity'] ?? 1) }),
      ...(stroke === undefined
        ? {}
        : {
            borderColor: stroke,
            borderWidth: Number(look['stroke-width'] ?? 1),
            borderOpacity: Number(look['stroke-opacity'] ?? 1),
          }),
      ...(look['stroke-dasharray'] === undefined
        ? {}
        : { borderDashArray: look['stroke-dasharray'].split(' ').map(Number) }),
    })
  }
  const words = (text: string, look: Attributes) => {
    const size = Number(look['font-size'] ?? 16)
    const leftwards = look.direction === 'rtl'
    const stretches = face.stretches(text, leftwards)
    const wide = stretches.reduce((sum, one) => sum + one.font.widthOfTextAtSize(one.text, size), 0)
    const anchor = look['text-anchor'] ?? 'start'
    const before = anchor === 'middle' ? 0.5 : (anchor === 'end') === leftwards ? 0 : 1
    let at = Number(look.x ?? 0) - wide * before
    for (const one of stretches) {
      const color = colorOf(look.fill)
      page.drawText(one.text, { x: at, y: -Number(look.y ?? 0), size, font: one.font, ...(color ? { color } : {}) })
      at += one.font.widthOfTextAtSize(one.text, size)
    }
  }

  /** Sets a frame for each part of a transform, and tells how many. */
  const framesOf = (transform = ''): number => {
    const [move, turn, size] = ['translate', 'rotate', 'scale'].map((name) => given(transform, name))
    if (move) frame(1, 0, 0, 1, move[0] ?? 0, -(move[1] ?? 0))
    if (turn) {
      const [degrees = 0, cx = 0, cy = 0] = turn
      const [cos, sin] = [Math.cos((-degrees * Math.PI) / 180), Math.sin((-degrees * Math.PI) / 180)]
      frame(cos, sin, -sin, cos, cx - cos * cx - sin * cy, -cy - sin * cx + cos * cy)
    }
    if (size) frame(size[0] ?? 1, 0, 0, size[1] ?? size[0] ?? 1, 0, 0)
    return [move, turn, size].filter(Boolean).length
  }
  const image = ({ href = '', width = '0', height = '0' }: Attributes) => {
    const picture = pictures.get(href)
    if (picture !== undefined)
      page.drawImage(picture, { x: 0, y: -Number(height), width: Number(width), height: Number(height) })
  }
  const drawn: { readonly [name: string]: (look: Attributes, text: string) => void } = {
    path: (look) => path(look.d ?? '', look),
    rect: (look) => path(rounded(look), look),
    ellipse: (look) => path(round(look), look),
    text: (look, text) => words(plain(text), look),
    image,
  }
  const leave = (frames: number) => {
    for (let left = frames; left > 0; left -= 1) page.pushOperators(popGraphicsState())
  }

  frame(scale, 0, 0, scale, x - left * scale, y + top * scale)
  page.pushOperators(rectangle(left, -top - high, wide, high), clip(), endPath())
  /** Of every element that is open, how many frames it has set. */
  const open: number[] = []
  for (const [, closing, name = '', rest = '', alone, text = ''] of svg.matchAll(tag)) {
    if (closing === '/') {
      leave(open.pop() ?? 0)
      continue
    }
    const look = attributesOf(rest)
    const frames = framesOf(look.transform)
    drawn[name]?.(look, text)
    if (alone === '/') leave(frames)
    else open.push(frames)
  }
  leave(1)
}
