import type { Item } from '../items.ts'
import type { Letters, Size } from '../layout.ts'

/** The size and the line height of letters, in board units. */
const LETTER_SIZE: { readonly [letters in Letters]: readonly [size: number, line: number] } = {
  small: [13, 18],
  medium: [16, 22],
  large: [26, 34],
}

/** The distance of words from the edge of their box, and the radius of its corners. */
const PADDING = 14
export const CORNER = 10

/** A diamond has its words in the middle half alone, an ellipse in somewhat more. */
const INSET = { rectangle: 0, ellipse: 0.147, diamond: 0.25 } as const

const BARE_INSET: Size = [2, 2]
const PAPER_INSET: Size = [PADDING, PADDING]

/** How far words stand from the left and right edge of an item, and from its top and bottom, in board units. */
export const textInset = (item: Item): Size => {
  if (item.kind === 'text') return BARE_INSET
  if (item.kind !== 'shape') return PAPER_INSET
  const part = INSET[item.form]
  return [Math.max(PADDING, item.s[0] * part), part === 0 ? PADDING : item.s[1] * part]
}

export const lettersIn = (item: Item): readonly [size: number, line: number] =>
  LETTER_SIZE['letters' in item ? item.letters : 'medium']

/** The line of small letters at the top of a card that tells its tag and its moment, with what is free below it. */
export const HEAD_LETTERS: readonly [size: number, line: number] = LETTER_SIZE.small
const HEAD = HEAD_LETTERS[1] + 4

/** How much of an item's height its head takes, in board units. */
export const headIn = (item: Item): number => (item.kind === 'card' ? HEAD : 0)

/** A time into a turn as clocks tell it: "3:05". */
export const turnClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const GROWS: ReadonlySet<Item['kind']> = new Set(['note', 'text', 'shape', 'card'])

/**
 * How tall an item is drawn where its words take so many lines: as tall as it is stored, or so much taller that they stand
 * inside its form. It is reckoned by whoever draws and never written, so that people who write at once need agree on nothing.
 */
export const tallFor = (item: Item, lines: number): number => {
  if (lines === 0 || !GROWS.has(item.kind)) return item.s[1]
  const words = lines * lettersIn(item)[1]
  const part = item.kind === 'shape' ? INSET[item.form] : 0
  return Math.max(item.s[1], part === 0 ? words + headIn(item) + 2 * textInset(item)[1] : words / (1 - 2 * part))
}
