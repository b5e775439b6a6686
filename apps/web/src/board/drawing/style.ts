import type { Item, Letters, Size, Width } from '@coreflect/board'

/** The size and line height of letters, in board units. */
const LETTER_SIZE: { readonly [letters in Letters]: readonly [size: number, line: number] } = {
  small: [13, 18],
  medium: [16, 22],
  large: [26, 34],
}
/** How broad a pen's line is where it is pressed in the middle, and how broad a marker's is. */
export const PEN: { readonly [width in Width]: number } = { thin: 4, medium: 8, thick: 16 }
/** How broad the lines of shapes and connectors are. */
export const STROKE: { readonly [width in Width]: number } = { thin: 2, medium: 4, thick: 8 }

/** The distance of words from the edge of their box. */
export const PADDING = 14
/** A diamond has its words in the middle half alone, an ellipse in somewhat more. */
const INSET = { rectangle: 0, ellipse: 0.147, diamond: 0.25 } as const

/** How far words stand from the left and right edge of an item, and from its top, in board units. */
export const insetOf = (item: Item): Size => {
  if (item.kind === 'text') return [2, 2]
  if (item.kind !== 'shape') return [PADDING, PADDING]
  const part = INSET[item.form]
  return [Math.max(PADDING, item.s[0] * part), Math.max(PADDING, item.s[1] * part)]
}

export const lettersOf = (item: Item): readonly [size: number, line: number] =>
  LETTER_SIZE['letters' in item ? item.letters : 'medium']

/** Kinds that have words of their own to write in. */
export const isWritten = (item: Item): boolean =>
  item.kind === 'note' || item.kind === 'text' || item.kind === 'shape' || item.kind === 'frame'
