import { type Item, lettersIn, textInset, wrapLines } from '@coreflect/board'

/** The lines of items' texts as the page would break them, measured once for each state of an item. */
export interface TextLines {
  readonly of: (item: Item) => readonly string[]
  /** After another font has come. */
  readonly forget: () => void
}

const SIZE = 16
const MOST_LINES = 400
const MOST_WORDS = 20_000

export const createTextLines = (font: () => string): TextLines => {
  const pen = document.createElement('canvas').getContext('2d')
  let lines = new WeakMap<Item, readonly string[]>()
  const widths = new Map<string, number>()
  const measure = (letters: string): number => {
    const known = widths.get(letters)
    if (known !== undefined || pen === null) return known ?? letters.length * SIZE * 0.5
    if (widths.size === 0) pen.font = `${SIZE}px ${font()}`
    if (widths.size > MOST_WORDS) widths.clear()
    const { width } = pen.measureText(letters)
    widths.set(letters, width)
    return width
  }
  return {
    of: (item) => {
      const known = lines.get(item)
      if (known !== undefined) return known
      const [size] = lettersIn(item)
      const width = ((item.s[0] - 2 * textInset(item)[0]) * SIZE) / size
      const broken = wrapLines(item.text, width, MOST_LINES, measure)
      lines.set(item, broken)
      return broken
    },
    forget: () => {
      lines = new WeakMap()
      widths.clear()
    },
  }
}
