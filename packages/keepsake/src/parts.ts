import { type Item, outline } from '@coreflect/board'
import type { KeepsakeData, KeptCard, KeptObservation } from './data.ts'
import { plainLine, plainText } from './plain.ts'
import { momentIn, type Strings, stringsIn } from './strings.ts'

/** One line of a list: a person's words, and where they come from. */
export interface Line {
  readonly text: string
  readonly from: string
  /** Drawn as a bar beside it, from 0 to 1, where it is a number among others. */
  readonly share?: number | null
}

/** A heading with what stands under it. Texts are plain; whoever writes them into a format escapes them. */
export interface Part {
  readonly level: 2 | 3 | 4
  readonly heading: string
  readonly remark: string
  readonly text: string
  readonly lines: readonly Line[]
}

/** A keepsake as headings, texts and lists, from which every readable format is written. */
export interface Parts {
  readonly title: string
  readonly lead: readonly string[]
  readonly parts: readonly Part[]
}

/** A part with what is given, and nothing else in it. */
export const part = (level: Part['level'], heading: string, rest: Partial<Part> = {}): Part => ({
  level,
  heading,
  remark: '',
  text: '',
  lines: [],
  ...rest,
})

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** What is not empty, on one line. */
export const joined = (...pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join(' · ')

function ownParts(own: NonNullable<KeepsakeData['own']>, words: Strings): readonly Part[] {
  const takeaway = plainText(own.takeaway)
  const page = plainText(own.page)
  const noticed = own.observations.map((one: KeptObservation) => ({
    text: plainText(one.text) || words.noWords,
    from: joined(words.round(one.round), plainLine(one.kind), one.moment === null ? '' : minutes(one.moment)),
  }))
  const inner = [
    ...(takeaway === '' ? [] : [part(3, words.takeaway, { text: takeaway })]),
    ...(page === '' ? [] : [part(3, words.page, { text: page })]),
    ...(noticed.length === 0 ? [] : [part(3, words.observations, { lines: noticed })]),
  ]
  return inner.length === 0 ? [] : [part(2, words.own, { remark: words.ownRemark }), ...inner]
}

function boardParts(items: readonly Item[], heading: string, words: Strings): readonly Part[] {
  const sections = outline(items)
    .map(({ frame, items: held }) => ({
      title: frame === null ? null : plainLine(frame.text) || words.untitled,
      lines: held.map((item) => ({ text: plainText(item.text), from: '' })).filter((line) => line.text !== ''),
    }))
    .filter((section) => section.title !== null || section.lines.length > 0)
  if (sections.length === 0) return []
  const loose = sections.filter((section) => section.title === null).flatMap((section) => section.lines)
  const framed = sections.filter((section) => section.title !== null)
  return [part(3, heading, { lines: loose }), ...framed.map((one) => part(4, one.title ?? '', { lines: one.lines }))]
}

const cardLines = (cards: readonly KeptCard[], words: Strings): readonly Line[] =>
  cards
    .map((card) => ({
      text: plainText(card.text),
      from: joined(card.round === null ? '' : words.round(card.round), plainLine(card.tag)),
    }))
    .filter((line) => line.text !== '')

function themeParts(data: KeepsakeData, words: Strings): readonly Part[] {
  const themes = data.themes.map(({ title, cards }) =>
    part(3, plainLine(title) || words.untitled, { lines: cardLines(cards, words) }),
  )
  const loose = cardLines(data.loose, words)
  const inner = [...themes, ...(loose.length === 0 ? [] : [part(3, words.loose, { lines: loose })])]
  return inner.length === 0 ? [] : [part(2, words.themes, { remark: words.themesRemark }), ...inner]
}

/** Lays a keepsake out in reading order. What is empty is left out; if everything is, the lead says so. */
export function partsOf(data: KeepsakeData): Parts {
  const words = stringsIn(data.locale)
  const boards = data.boards.flatMap(({ items, round, label }) => boardParts(items, words.board(round, label), words))
  const parts = [
    ...(data.own === null ? [] : ownParts(data.own, words)),
    ...(boards.length === 0 ? [] : [part(2, words.boards), ...boards]),
    ...themeParts(data, words),
  ]
  const ends = data.endsAt === null ? [] : [words.endsAt(momentIn(data.locale, data.endsAt))]
  return {
    title: plainLine(data.title),
    lead: [words.lead, ...ends, ...(parts.length === 0 ? [words.nothing] : [])],
    parts,
  }
}
