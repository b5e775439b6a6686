import { type Card, HEAD_LETTERS, textInset } from '@coreflect/board'
import { momentOf } from '../item-words.ts'
import type { Say } from '../words.ts'
import type { Brush } from './brush.ts'

const BASELINE = 0.72
const BETWEEN = 8

/** Draws a card's tag, narrowed where it must be, and at the far edge its moment. */
export const paintHead = ({ pen, scale, palette }: Brush, item: Card, t: Say): void => {
  const moment = momentOf(t, item)
  const [size, line] = HEAD_LETTERS
  const [across, down] = textInset(item)
  const [left, right] = [item.p[0] + across, item.p[0] + item.s[0] - across]
  const base = (item.p[1] + down + line * BASELINE) * scale
  const font = `${size * scale}px ${palette.font}`
  pen.fillStyle = palette.noteInk
  pen.font = font
  pen.textAlign = 'right'
  pen.fillText(moment, right * scale, base)
  const free = (right - left - BETWEEN) * scale - pen.measureText(moment).width
  pen.textAlign = 'left'
  pen.font = `bold ${font}`
  if (free > 0) pen.fillText(item.tag, left * scale, base, free)
}
