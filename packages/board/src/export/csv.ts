import type { Item } from '../items.ts'
import { type OutlineWords, outlineLines } from './lines.ts'

/** A cell that a spreadsheet shows as it was written: never a formula, quoted where it must be. */
const cell = (value: string | number): string => {
  const text = String(value).replaceAll('\0', '')
  const safe = typeof value === 'string' && /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",;\n\r\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const NO_MOMENT = ['', ''] as const

/** Columns of a board's CSV. They are the same in every language, so that a file can be read again. */
export const CSV_COLUMNS = [
  'frame',
  'kind',
  'text',
  'color',
  'dots',
  'round',
  'tag',
  'turn',
  'seconds',
  'x',
  'y',
  'width',
  'height',
] as const

/**
 * A board as CSV in reading order, a row for each thing with words; RFC 4180 with a byte order mark, by which spreadsheets
 * know its letters. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export const boardCsv = (items: readonly Item[], words: OutlineWords, dots: ReadonlyMap<string, number>): string => {
  const rows = outlineLines(items, words, dots).flatMap(({ lines }) =>
    lines.map(({ item, frame, text, dots: given }) => [
      frame ?? '',
      item.kind,
      text,
      item.color,
      given,
      item.kind === 'card' ? item.round : '',
      item.kind === 'card' ? item.tag : '',
      ...(item.kind === 'card' ? (item.moment ?? NO_MOMENT) : NO_MOMENT),
      Math.round(item.p[0]),
      Math.round(item.p[1]),
      Math.round(item.s[0]),
      Math.round(item.s[1]),
    ]),
  )
  return `\ufeff${[CSV_COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
