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

export const widthOf = (element: Json): Width => {
  const width = typeof element.strokeWidth === 'number' ? element.strokeWidth : 1
  if (width >= 4) return 'thick'
  return width >= 2 ? 'medium' : 'thin'
}

export const lettersOf = (element: Json): Letters => {
  const size = typeof element.fontSize === 'number' ? element.fontSize : 20
  if (size < 16) return 'small'
  return size < 26 ? 'medium' : 'large'
}

export const alignOf = (element: Json): Align => {
  if (element.textAlign === 'center') return 'middle'
  return element.textAlign === 'right' ? 'end' : 'start'
}

export const fillOf = (element: Json): Fill => {
  if (isTransparent(element.backgroundColor)) return 'none'
  return element.fillStyle === 'solid' ? 'full' : 'tint'
}
