import type { Item } from '../items.ts'
import { outline } from '../outline.ts'

/** The words that an outline needs, in the language of whoever asked for it. */
export interface OutlineWords {
  readonly title: string
  /** Over what lies in no frame. */
  readonly loose: string
  /** For a frame without a title. */
  readonly untitled: string
  /** What kinds are called, where an item's words alone do not tell what it is. */
  readonly kinds: { readonly [kind in Item['kind']]: string }
  readonly dots: (count: number) => string
  /** Where a card comes from: its round, the words of its tag, and where it is told its moment. */
  readonly card: (card: Extract<Item, { kind: 'card' }>) => string
}

export interface OutlineLine {
  readonly item: Item
  /** Title of its frame, or null for what lies in none. */
  readonly frame: string | null
  readonly text: string
  readonly dots: number
}

const flat = (text: string): string => text.trim().replace(/\s+/g, ' ')

const nameOf = (item: Item | undefined, words: OutlineWords): string =>
  item === undefined ? '' : flat(item.text) || words.kinds[item.kind]

const textOf = (item: Item, byId: ReadonlyMap<string, Item>, words: OutlineWords): string | null => {
  const text = item.text.trim()
  if (item.kind === 'connector') {
    const ends = [item.from, item.to].map((end) => ('item' in end ? nameOf(byId.get(end.item), words) : ''))
    if (ends.includes('') && text === '') return null
    return [ends.every((end) => end !== '') ? ends.join(' → ') : '', text].filter((part) => part !== '').join(': ')
  }
  // A mark without words has its tag and its moment.
  if (text === '' && item.kind === 'card') return words.card(item)
  // What is drawn and has no words says nothing in a list, but pictures are told of.
  if (text === '') return item.kind === 'image' ? words.kinds.image : null
  return item.kind === 'image' || item.kind === 'ink' ? `${words.kinds[item.kind]}: ${text}` : text
}

/** A board as lines in reading order, frame by frame, and what lies in none at the end. What has no words is left out. */
export const outlineLines = (
  items: readonly Item[],
  words: OutlineWords,
  dots: ReadonlyMap<string, number>,
): readonly { readonly frame: string | null; readonly lines: readonly OutlineLine[] }[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return outline(items).map((section) => {
    const frame = section.frame === null ? null : flat(section.frame.text) || words.untitled
    const lines = section.items.flatMap((item): OutlineLine[] => {
      const text = textOf(item, byId, words)
      return text === null ? [] : [{ item, frame, text, dots: dots.get(item.id) ?? 0 }]
    })
    return { frame, lines }
  })
}
