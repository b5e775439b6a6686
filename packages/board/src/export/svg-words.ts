import { HEAD_LETTERS, headIn, lettersIn, tallFor, textInset, turnClock } from '../drawing/type.ts'
import { runsLeft, wrapLines } from '../drawing/wrap.ts'
import type { Card, Item } from '../items.ts'
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
export const tallWith = (item: Item, measure: MeasureAt): number => tallFor(item, linesIn(item, measure).length)

const ANCHORS = { start: 'start', middle: 'middle', end: 'end' } as const

/** How words are drawn. */
export interface WordsManner {
  readonly measure: MeasureAt
  /** A bar for each line, where it will be seen too small to be read: letters are what takes longest to draw. */
  readonly bars?: boolean
  /** When something on a card was noticed, in words; the time into the turn alone where it is not told. */
  readonly moment?: (turn: number, seconds: number) => string
}

/** As much of a line as fits, with an ellipsis where it is cut. */
const fitted = (line: string, width: number, measure: (letters: string) => number): string => {
  if (measure(line) <= width) return line
  const letters = [...line]
  while (letters.length > 0 && measure(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Bold letters are so much wider. */
const BOLD = 1.08

/** The head of a card, from its own top left corner: its tag, and at the far edge its moment. */
export const headOf = (item: Card, fill: string, { measure, bars, moment: told }: WordsManner): string => {
  if (bars === true) return ''
  const [size, line] = HEAD_LETTERS
  const [across, down] = textInset(item)
  const y = down + line * BASELINE
  const moment = item.moment === null ? '' : (told?.(...item.moment) ?? turnClock(item.moment[1]))
  const wide = moment === '' ? 0 : measure(moment, size) + 8
  const flat = item.tag.trim().replace(/\s+/g, ' ')
  const tag = fitted(flat, item.s[0] - 2 * across - wide, (letters) => measure(letters, size) * BOLD)
  const letters = { y, 'font-size': size, fill }
  return (
    (tag === '' ? '' : element('text', { x: across, ...letters, 'font-weight': 700 }, xml(tag))) +
    (moment === '' ? '' : element('text', { x: item.s[0] - across, ...letters, 'text-anchor': 'end' }, xml(moment)))
  )
}

const BAR = 0.45

/** An item's words as text elements or bars, from its own top left corner. */
export const wordsOf = (item: Item, [width, height]: Size, fill: string, { measure, bars }: WordsManner): string => {
  const lines = linesIn(item, measure)
  const [size, line] = lettersIn(item)
  const [across, down] = textInset(item)
  const align = 'align' in item ? item.align : 'start'
  const free = item.kind === 'shape' ? Math.max(0, (height - 2 * down - lines.length * line) / 2) : headIn(item)
  const parts = item.text.split('\n')
  const leftwards = runsLeft(parts[0] ?? '') || runsLeft(item.text)
  const start = leftwards ? width - across : across
  const end = leftwards ? across : width - across
  const x = align === 'start' ? start : align === 'end' ? end : width / 2
  if (bars === true) {
    const before = align === 'middle' ? 0.5 : (align === 'end') === leftwards ? 0 : 1
    const d = lines.map((words, index) => {
      const wide = Math.round(measure(words, size))
      const [left, top] = [x - wide * before, down + free + line * (index + BASELINE) - size * BAR]
      return wide === 0 ? '' : `M${Math.round(left)} ${Math.round(top)}h${wide}v${Math.round(size * BAR)}h${-wide}z`
    })
    return d.join('') === '' ? '' : element('path', { d: d.join(''), fill, 'fill-opacity': 0.5 })
  }
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
