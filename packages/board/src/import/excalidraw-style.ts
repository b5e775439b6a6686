import { runsLeft } from '../drawing/wrap.ts'
import type { Align, Color, Fill, Letters, Stroke, Width } from '../layout.ts'
import type { Json } from './check.ts'

const channels = (value: unknown): readonly [number, number, number] | null => {
  const match = typeof value === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(value) : null
  if (match === null) return null
  const [r = 0, g = 0, b = 0] = match.slice(1).map((part) => Number.parseInt(part, 16))
  return [r, g, b]
}

/** Hues, in degrees, up to which a colour counts as one of ours. */
const HUES: readonly (readonly [number, Color])[] = [
  [20, 'rose'],
  [70, 'sun'],
  [165, 'leaf'],
  [265, 'sky'],
  [361, 'rose'],
]

/** The name of ours that is nearest to a colour as `#rrggbb`: greys are ink where they are dark, else sand. */
export const nearestColor = (value: unknown): Color => {
  const parts = channels(value)
  if (parts === null) return 'ink'
  const [r, g, b] = parts
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const range = most - least
  if (range < 24) return most < 110 ? 'ink' : 'sand'
  const sixth = most === r ? (g - b) / range : most === g ? 2 + (b - r) / range : 4 + (r - g) / range
  const hue = (sixth * 60 + 360) % 360
  return HUES.find(([end]) => hue < end)?.[1] ?? 'ink'
}

export const isTransparent = (value: unknown): boolean => channels(value) === null

export const strokeOf = (element: Json): Stroke =>
  element.strokeStyle === 'dashed' || element.strokeStyle === 'dotted' ? 'dashed' : 'solid'

const strokeWidth = ({ strokeWidth: width }: Json): number => (typeof width === 'number' ? width : 1)

/** Of a line, by what it measures: there it is 1, 2 or 4 units wide, here 2, 4 or 8. */
export const widthOf = (element: Json): Width => {
  const width = strokeWidth(element)
  if (width > 4) return 'thick'
  return width > 2 ? 'medium' : 'thin'
}

/** Of what is drawn by hand, which is there about four times as wide as it says. */
export const penWidthOf = (element: Json): Width => {
  const width = strokeWidth(element)
  if (width >= 4) return 'thick'
  return width >= 2 ? 'medium' : 'thin'
}

export const lettersOf = (element: Json): Letters => {
  const size = typeof element.fontSize === 'number' ? element.fontSize : 20
  if (size < 16) return 'small'
  return size < 26 ? 'medium' : 'large'
}

/** There left is left; here the start is where a text begins. */
export const alignOf = (element: Json, text: string): Align => {
  if (element.textAlign === 'center') return 'middle'
  return (element.textAlign === 'right') === runsLeft(text) ? 'start' : 'end'
}

/** Red, green and blue of a ground together from which on it is light, with dark words on it. */
const LIGHT = 480

/** A light ground is a light one here as well: our full ones are dark, with light words. */
export const fillOf = (element: Json): Fill => {
  const parts = channels(element.backgroundColor)
  if (parts === null) return 'none'
  const [r, g, b] = parts
  return element.fillStyle === 'solid' && r + g + b < LIGHT ? 'full' : 'tint'
}
