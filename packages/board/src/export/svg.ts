import { BADGE, badgeAt, badgeCorner } from '../drawing/badge.ts'
import { DASHES } from '../drawing/dashes.ts'
import { fitted } from '../drawing/fitted.ts'
import { MARK_PART, MARK_SIDE, MARK_STROKES } from '../drawing/marks.ts'
import { formOutline, headsOutline, lineOutline } from '../drawing/paths.ts'
import { CORNER } from '../drawing/type.ts'
import { runsLeft } from '../drawing/wrap.ts'
import { connectorLine, lineMiddle, type OutlineOf } from '../geometry/connector.ts'
import { LINE_WIDTH } from '../geometry/hit.ts'
import { bounds, type Rect } from '../geometry/rect.ts'
import { grownDown, uprightBounds } from '../geometry/turn.ts'
import { lineOf } from '../ink/line-of.ts'
import type { Connector, Image, Ink, Item, Shape, Stamp } from '../items.ts'
import type { Size } from '../layout.ts'
import { byOrder } from '../order.ts'
import type { ExportPalette } from './palette.ts'
import { headOf, tallWith, type WordsManner, wordsOf } from './svg-words.ts'
import { element, xml } from './xml.ts'

export interface SvgManner extends WordsManner {
  readonly title: string
  readonly palette: ExportPalette
  /** The outline of a drawing in its own size, as an SVG path; whoever draws knows how. */
  readonly inkPath: (ink: Ink) => string
  /** A picture as a data URL, or null where it is not at hand: what it shows is written in its place. */
  readonly pictureUrl: (image: Image) => string | null
  /** How many dots items have, by id. */
  readonly dots: ReadonlyMap<string, number>
  /** Rules that bring the font along (`@font-face` with a data URL); empty for the font of whoever looks. */
  readonly fontRules: string
}

const MARGIN = 32
const DASHED = DASHES.thin.join(' ')
const TITLE = { size: 20, inset: 20, base: 36 } as const
/** Letters of a title are bolder than those that are measured. */
const TITLE_WIDER = 1.06

const shape = (item: Shape, manner: SvgManner): string => {
  const { palette } = manner
  const color = palette.pen[item.color]
  const d = formOutline(item.form, item.s)
  const ground = item.fill === 'none' ? 'none' : item.fill === 'full' ? color : palette.surface
  const tint = item.fill === 'tint' ? element('path', { d, fill: color, 'fill-opacity': 0.14 }) : ''
  const line = element('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': LINE_WIDTH[item.width],
    ...(item.stroke === 'dashed' ? { 'stroke-dasharray': DASHES[item.width].join(' ') } : {}),
  })
  const words = wordsOf(item, item.s, item.fill === 'full' ? palette.surface : palette.ink, manner)
  return element('path', { d, fill: ground }) + tint + line + words
}

const connector = (item: Connector, { palette, measure }: SvgManner, outlineOf: OutlineOf): string => {
  const line = connectorLine(item, outlineOf)
  const width = LINE_WIDTH[item.width]
  const color = palette.pen[item.color]
  const stroke = { fill: 'none', stroke: color, 'stroke-width': width, 'stroke-linecap': 'round' }
  const heads = headsOutline(line, item.heads, width)
  const label = item.text.trim().replace(/\s+/g, ' ')
  const middle = lineMiddle(line)
  const wide = measure(label, 16)
  const words =
    label === ''
      ? ''
      : element('rect', {
          x: middle[0] - wide / 2 - 6,
          y: middle[1] - 13,
          width: wide + 12,
          height: 26,
          rx: 6,
          fill: palette.paper,
        }) +
        element(
          'text',
          { x: middle[0], y: middle[1] + 5, 'font-size': 16, fill: palette.ink, 'text-anchor': 'middle' },
          xml(label),
        )
  return (
    element('path', {
      ...stroke,
      d: lineOutline(line),
      ...(item.stroke === 'dashed' ? { 'stroke-dasharray': DASHES[item.width].join(' ') } : {}),
    }) +
    (heads === '' ? '' : element('path', { ...stroke, d: heads, 'stroke-linejoin': 'round' })) +
    words
  )
}

const ink = (item: Ink, { palette, inkPath }: SvgManner): string => {
  const line = lineOf(item)
  const d = line === null ? '' : inkPath(item)
  if (line === null || d === '') return ''
  return element('path', {
    d,
    fill: palette.pen[item.color],
    transform: `scale(${item.s[0] / line.s[0]} ${item.s[1] / line.s[1]})`,
    ...(item.tip === 'marker' ? { 'fill-opacity': 0.45 } : {}),
  })
}

const image = (item: Image, manner: SvgManner): string => {
  const href = manner.pictureUrl(item)
  const [width, height] = item.s
  if (href?.startsWith('data:image/') === true)
    return element('image', { href, width, height, preserveAspectRatio: 'none' })
  const frame = {
    width,
    height,
    fill: 'none',
    stroke: manner.palette.edge,
    'stroke-width': 2,
    'stroke-dasharray': DASHED,
  }
  return element('rect', frame) + wordsOf(item, item.s, manner.palette.ink, manner)
}

/** The edge of what is like paper, inside it, by which one note stands out from another of its colour. */
const edgeIn = ({ noteInk, rim }: ExportPalette) => ({
  fill: 'none',
  stroke: noteInk,
  'stroke-width': 1,
  'stroke-opacity': rim,
})

const stamp = (item: Stamp, { palette }: SvgManner): string => {
  const [width, height] = item.s
  const side = Math.min(width, height)
  const round = (less: number) => ({ cx: width / 2, cy: height / 2, rx: width / 2 - less, ry: height / 2 - less })
  return (
    element('ellipse', { ...round(0), fill: palette.note[item.color] }) +
    element('ellipse', { ...round(0.5), ...edgeIn(palette) }) +
    element('path', {
      d: MARK_STROKES[item.mark],
      fill: 'none',
      stroke: palette.noteInk,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      transform: `translate(${(width - side * MARK_PART) / 2} ${(height - side * MARK_PART) / 2}) scale(${(side * MARK_PART) / MARK_SIDE})`,
    })
  )
}

const frame = (item: Item, { palette, measure }: SvgManner): string => {
  const [width, height] = item.s
  const box = {
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    rx: 17,
    fill: palette.surface,
    'fill-opacity': 0.7,
    // Where edges are wanted in full, those of frames are as well.
    stroke: palette.rim < 1 ? palette.line : palette.edge,
    'stroke-width': 2,
  }
  const title = fitted(item.text, width - 2 * TITLE.inset, (letters) => measure(letters, TITLE.size) * TITLE_WIDER)
  const leftwards = runsLeft(title)
  const words = {
    x: leftwards ? width - TITLE.inset : TITLE.inset,
    y: TITLE.base,
    'font-size': TITLE.size,
    'font-weight': 650,
    fill: palette.ink,
    ...(leftwards ? { direction: 'rtl' } : {}),
  }
  return element('rect', box) + (title === '' ? '' : element('text', words, xml(title)))
}

const EDGE = 5
/** How far below its corner the edge of a card begins, where its inner side meets the round. */
const ROUND = CORNER - Math.sqrt(CORNER ** 2 - (CORNER - EDGE) ** 2)

/** The bar along a card, inside its round corners. */
const cardEdge = (height: number): string =>
  `M${EDGE} ${ROUND}A${CORNER} ${CORNER} 0 0 0 0 ${CORNER}V${height - CORNER}A${CORNER} ${CORNER} 0 0 0 ${EDGE} ${height - ROUND}Z`

const paper = (item: Item, height: number, manner: SvgManner): string => {
  const { palette } = manner
  const [width] = item.s
  const ground = palette.note[item.color]
  const inner = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: CORNER - 0.5 }
  const line = item.kind === 'other' ? { stroke: palette.edge, 'stroke-width': 2, 'stroke-dasharray': DASHED } : {}
  return (
    element('rect', { width, height, rx: CORNER, fill: ground, ...line }) +
    (item.kind === 'other' ? '' : element('rect', { ...inner, ...edgeIn(palette) })) +
    (item.kind === 'card'
      ? element('path', { d: cardEdge(height), fill: palette.noteInk, 'fill-opacity': 0.45 }) +
        headOf(item, palette.noteInk, manner)
      : '') +
    wordsOf(item, [width, height], palette.noteInk, manner)
  )
}

const draw = (item: Item, height: number, manner: SvgManner): string => {
  if (item.kind === 'shape') return shape(item, manner)
  if (item.kind === 'ink') return ink(item, manner)
  if (item.kind === 'image') return image(item, manner)
  if (item.kind === 'stamp') return stamp(item, manner)
  if (item.kind === 'frame') return frame(item, manner)
  if (item.kind === 'text') return wordsOf(item, item.s, manner.palette.pen[item.color], manner)
  return paper(item, height, manner)
}

/** How many dots an item has, at a corner of what is drawn of it where no stamp lies. */
const badge = (item: Item, count: number, stamps: readonly Item[], { palette, measure }: SvgManner): string => {
  const words = `● ${count}`
  const wide = Math.round(measure(words, BADGE.size)) + 2 * BADGE.inset
  const box = uprightBounds(item)
  const others = stamps.filter(({ id }) => id !== item.id).map(uprightBounds)
  const [x, y] = badgeAt(box, badgeCorner(box, others, wide), wide).p
  const ground = { x, y, width: wide, height: BADGE.height, rx: BADGE.height / 2 }
  const letters = { 'font-size': BADGE.size, 'font-weight': 650, 'text-anchor': 'middle', fill: palette.ink }
  return (
    element('rect', { ...ground, fill: palette.surface, stroke: palette.edge, 'stroke-width': 1 }) +
    element('text', { ...letters, x: x + wide / 2, y: y + 17 }, words)
  )
}

const grown = (items: readonly Item[], manner: WordsManner) =>
  items.map((item) => ({ ...item, ...grownDown(item, tallWith(item, manner.measure)) }))

const around = (tall: readonly Item[]): Rect => {
  const { p, s } = bounds(tall.map(uprightBounds)) ?? { p: [0, 0], s: [320, 200] }
  return { p: [p[0] - MARGIN, p[1] - MARGIN], s: [s[0] + 2 * MARGIN, s[1] + 2 * MARGIN] }
}

/** Width and height of a board's SVG, in board units. */
export const svgSize = (items: readonly Item[], manner: WordsManner): Size => around(grown(items, manner)).s

/**
 * A board as one SVG, as it looks near: frames under all else, then by drawing order, text broken by `measure`, on paper
 * with a margin. It holds no script, no style but the font's, and refers to nothing outside itself.
 */
export const boardSvg = (items: readonly Item[], manner: SvgManner): string => {
  const tall = grown(items, manner)
  const outlines = new Map(tall.map((item) => [item.id, item]))
  const outlineOf: OutlineOf = (id) => {
    const item = outlines.get(id)
    return item === undefined || item.kind === 'connector' ? null : item
  }
  const ordered = [...tall].sort((a, b) => Number(b.kind === 'frame') - Number(a.kind === 'frame') || byOrder(a, b))
  const drawn = ordered.map((item) => {
    if (item.kind === 'connector') return connector(item, manner, outlineOf)
    const [x, y] = item.p
    const turned = item.turn === 0 ? '' : ` rotate(${item.turn} ${item.s[0] / 2} ${item.s[1] / 2})`
    const inner = draw(item, item.s[1], manner)
    return inner === '' ? '' : element('g', { transform: `translate(${x} ${y})${turned}` }, inner)
  })
  const stamps = tall.filter(({ kind }) => kind === 'stamp')
  const badges = ordered.map((item) => {
    const count = manner.dots.get(item.id) ?? 0
    return count < 1 ? '' : badge(item, count, stamps, manner)
  })
  const {
    p: [left, top],
    s: [width, height],
  } = around(tall)
  const { paper: ground, font } = manner.palette
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: [left, top, width, height].map((value) => Math.round(value * 100) / 100).join(' '),
      'font-family': font,
      role: 'img',
    },
    [
      element('title', {}, xml(manner.title) || ' '),
      element('style', {}, `${xml(manner.fontRules)}text{white-space:pre}`),
      element('rect', { x: left, y: top, width, height, fill: ground }),
      ...drawn,
      ...badges,
    ].join(''),
  )
}
