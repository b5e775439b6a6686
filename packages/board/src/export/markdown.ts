import type { Item } from '../items.ts'
import { type OutlineLine, type OutlineWords, outlineLines } from './lines.ts'

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** Text as itself: no sign in it begins anything in Markdown, nor do addresses become links. */
const plainLine = (line: string): string =>
  line
    .trim()
    .replace(/[<>&]/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/[\\`*_{}[\]#|~$@]/g, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'))
    .replace(/^[-+=]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')

/** A text of several lines stays one list item, line by line. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '')
    .join('  \n  ')

const lineOf = ({ item, text, dots }: OutlineLine, words: OutlineWords): string => {
  const remarks = [
    item.kind === 'card' && item.text.trim() !== '' ? words.card(item) : '',
    dots > 0 ? words.dots(dots) : '',
  ]
  const told = remarks.filter((remark) => remark !== '').map(plain)
  return `- ${plain(text)}${told.length === 0 ? '' : ` _(${told.join('; ')})_`}`
}

/** A board as a Markdown outline: a heading for each frame, a list item for each thing with words. What people wrote stays plain. */
export const boardMarkdown = (
  items: readonly Item[],
  words: OutlineWords,
  dots: ReadonlyMap<string, number>,
): string => {
  const sections = outlineLines(items, words, dots)
  const headed = sections.some(({ frame }) => frame !== null)
  const parts = sections.flatMap(({ frame, lines }) => {
    const list = lines.map((line) => lineOf(line, words)).join('\n')
    const heading = frame === null ? (headed ? `## ${plain(words.loose)}` : '') : `## ${plain(frame)}`
    return [heading, list].filter((part) => part !== '')
  })
  return `${[`# ${plain(words.title)}`, ...parts].join('\n\n')}\n`
}
