import {
  bounds,
  connectorLine,
  grownDown,
  type Item,
  lettersIn,
  lineMiddle,
  linePoints,
  type OutlineOf,
  type Rect,
  tallFor,
  textInset,
  uprightBounds,
} from '@coreflect/board'
import { isWritten } from '../drawing/style.ts'

/** How wide a letter is at most on the average, in parts of its size, so that a guess is rather too high than too low. */
const LETTER = 0.6
/** What heads, strokes and shadows may cover beyond the line or the box. */
const BLEED = 24

/**
 * The height of an item with its words. Only the screen knows it exactly and the document never holds it, so this is a
 * guess from above, for finding what may be in view.
 */
const heightOf = (item: Item): number => {
  const { s, text } = item
  if (!isWritten(item) || item.kind === 'frame') return s[1]
  // Pairs are read by their places here: to take one apart makes two things more, and a board that opens has thousands of them.
  const inset = textInset(item)
  const letters = lettersIn(item)
  const perLine = Math.max(1, Math.floor((s[0] - 2 * inset[0]) / (letters[0] * LETTER)))
  if (text.length <= perLine && s[1] >= letters[1] + 2 * inset[1]) return s[1]
  let lines = 0
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    const stop = end === -1 ? text.length : end
    lines += Math.max(1, Math.ceil((stop - start) / perLine))
    start = stop + 1
  }
  return tallFor(item, lines)
}
/** As tall as it may be drawn, for lines that end at it. */
const tallest =
  (outlineOf: (id: string) => Item | null): OutlineOf =>
  (id) => {
    const item = outlineOf(id)
    return item === null ? null : { ...item, ...grownDown(item, heightOf(item)) }
  }

/** What an item covers when it is drawn: its box, turned as it is and as tall as its words may need; a connector's line. */
export const extentOf = (item: Item, outlineOf: (id: string) => Item | null): Rect => {
  if (item.kind === 'connector') {
    const along = connectorLine(item, outlineOf)
    const [x, y] = lineMiddle(along)
    const half = (item.text.length * lettersIn(item)[0] * LETTER) / 2
    const label: Rect = { p: [x - half, y], s: [2 * half, 0] }
    const points = [...linePoints(along), ...linePoints(connectorLine(item, tallest(outlineOf)))]
    const line = bounds([...points.map((p): Rect => ({ p, s: [0, 0] })), label]) ?? item
    return { p: [line.p[0] - BLEED, line.p[1] - BLEED], s: [line.s[0] + 2 * BLEED, line.s[1] + 2 * BLEED] }
  }
  const height = heightOf(item)
  return uprightBounds(grownDown(item, height))
}
