import { lettersIn, textInset } from '../drawing/type.ts'
import { runsLeft, wrapLines } from '../drawing/wrap.ts'
import type { Item } from '../items.ts'
import type { Size } from '../layout.ts'
import { element, xml } from './xml.ts'

/** How wide a run of letters is at a size, in board units. */
export type MeasureAt = (letters: string, size: number) => number

const MOST_LINES = 400
const BASELINE = 0.72

/** The lines that an item's words take, broken where the page breaks them. */
const linesIn = (item: Item, measure: MeasureAt): readonly string[] => {
  if (item.text.trim() === '') return []
  const [size] = lettersIn(item)
  const width = Math.max(size, item.s[0] - 2 * textInset(item)[0])
  return wrapLines(item.text, width, MOST_LINES, (letters) => measure(letters, size))
}

/** How tall an item is with its words: as tall as it is stored, or taller. */
export const tallWith = (item: Item, measure: MeasureAt): number => {
  if (item.kind !== 'note' && item.kind !== 'card' && item.kind !== 'text') return item.s[1]
  const [, line] = lettersIn(item)
  return Math.max(item.s[1], linesIn(item, measure).length * line + 2 * textInset(item)[1])
}

const ANCHORS = { start: 'start', middle: 'middle', end: 'end' } as const

/** An item's words as text elements, from its own top left corner. */
export const wordsOf = (item: Item, [width, height]: Size, fill: string, measure: MeasureAt): string => {
  const lines = linesIn(item, measure)
  const [size, line] = lettersIn(item)
  const [across, down] = textInset(item)
  const align = 'align' in item ? item.align : 'start'
  const free = item.kind === 'shape' ? Math.max(0, (height - 2 * down - lines.length * line) / 2) : 0
  const parts = item.text.split('\n')
  const leftwards = runsLeft(parts[0] ?? '') || runsLeft(item.text)
  const start = leftwards ? width - across : across
  const end = leftwards ? across : width - across
  const x = align === 'start' ? start : align === 'end' ? end : width / 2
  return lines
    .map((words, index) =>
      words === ''
        ? ''
        : element(
            'text',
            {
              x,
              y: down + free + line * (index + BASELINE),
              'font-size': size,
              fill,
              'text-anchor': ANCHORS[align],
              ...(leftwards ? { direction: 'rtl' } : {}),
            },
            xml(words),
          ),
    )
    .join('')
}
