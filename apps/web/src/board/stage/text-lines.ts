import { grownDown, type Item, lettersIn, tallFor, textInset, wrapLines } from '@coreflect/board'

/** The lines of items' texts as the page would break them, measured once for each state of an item. */
export interface TextLines {
  readonly of: (item: Item) => readonly string[]
  /** An item as it is drawn: as tall as its words make it, with the edge that was its top where it was. */
  readonly grown: (item: Item) => Item
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
    if (widths.size === 0) {
      pen.font = `${SIZE}px ${font()}`
      // Letters as close as on the page, across spaces too.
      pen.textRendering = 'optimizeLegibility'
    }
    if (widths.size > MOST_WORDS) widths.clear()
    const { width } = pen.measureText(letters)
    widths.set(letters, width)
    return width
  }
  const linesOf = (item: Item): readonly string[] => {
    const known = lines.get(item)
    if (known !== undefined) return known
    const [size] = lettersIn(item)
    const width = ((item.s[0] - 2 * textInset(item)[0]) * SIZE) / size
    const broken = wrapLines(item.text, width, MOST_LINES, measure)
    lines.set(item, broken)
    return broken
  }
  return {
    of: linesOf,
    grown: (item) => {
      const tall = item.text === '' ? item.s[1] : tallFor(item, linesOf(item).length)
      return tall === item.s[1] ? item : { ...item, ...grownDown(item, tall) }
    },
    forget: () => {
      lines = new WeakMap()
      widths.clear()
    },
  }
}
