import type { Item, Rect } from '@coreflect/board'

/** The text's distance from the edge of its box, and the height of a line, as in canvas.css. */
export const PADDING = 14
export const LINE = 22
/** Wider than letters are on the average, so that a guess is rather too high than too low. */
const LETTER = 9.5

/**
 * What an item covers when it is drawn: its box, taller where its text needs more room. Only the screen knows that height
 * exactly and the document never holds it, so this is a guess from above, for finding what may be in view.
 */
export const extentOf = (item: Item): Rect => {
  const [width, height] = item.s
  const { text } = item
  const perLine = Math.max(1, Math.floor((width - 2 * PADDING) / LETTER))
  const fitting = Math.floor((height - 2 * PADDING) / LINE)
  if (text.length <= perLine && fitting > 0) return item
  let lines = 0
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start)
    const stop = end === -1 ? text.length : end
    lines += Math.max(1, Math.ceil((stop - start) / perLine))
    start = stop + 1
  }
  return lines <= fitting ? item : { p: item.p, s: [width, Math.max(height, 2 * PADDING + lines * LINE)] }
}
