import { type Item, outline } from '@coreflect/board'
import type { KeepsakeData, KeptBoard, KeptCard, KeptObservation } from './data.ts'
import { plainLine, plainText } from './plain.ts'
import { momentIn, type Strings, stringsIn } from './strings.ts'

/** One line of a list: a person's words, and where they come from. */
export interface Line {
  readonly text: string
  readonly from: string
  /** An address of the web that it names. */
  readonly link?: string | null
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
  /** The id of the board whose picture stands here; null where none does. */
  readonly picture: string | null
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
  picture: null,
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

/** A card tells what kind of note it is, and when something was noticed; one without words nothing else. */
function lineOf(item: Item, words: Strings): Line {
  const text = plainText(item.text)
  if (item.kind !== 'card') return { text, from: '' }
  const when = item.moment === null ? '' : `${words.turn(item.moment[0])}, ${minutes(item.moment[1])}`
  return { text: text || words.noWords, from: joined(plainLine(item.tag), when) }
}

function boardParts({ id, items, round, label }: KeptBoard, words: Strings): readonly Part[] {
  const sections = outline(items)
    .map(({ frame, items: held }) => ({
      title: frame === null ? null : plainLine(frame.text) || words.untitled,
      lines: held.map((item) => lineOf(item, words)).filter((line) => line.text !== ''),
    }))
    .filter((section) => section.title !== null || section.lines.length > 0)
  const drawn = items.some(({ kind }) => kind !== 'note' && kind !== 'card' && kind !== 'frame')
  if (sections.length === 0 && !drawn) return []
  const loose = sections.filter((section) => section.title === null).flatMap((section) => section.lines)
  const framed = sections.filter((section) => section.title !== null)
  const heading = words.board(round, label)
  return [
    part(3, heading, { lines: loose, picture: id }),
    ...framed.map((one) => part(4, one.title ?? '', { lines: one.lines })),
  ]
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

const listPart = (heading: string, lines: readonly Line[]): readonly Part[] =>
  lines.length === 0 ? [] : [part(2, heading, { lines })]

function afterParts({ agreement, resources, dates, locale }: KeepsakeData, words: Strings): readonly Part[] {
  const agreed = agreement.map((line) => ({ text: plainText(line), from: '' })).filter(({ text }) => text !== '')
  const further = resources.map(({ title, link }) => ({ text: plainLine(title), from: link ?? '', link }))
  const next = dates.map(({ title, startsAt, minutes: long, place }) => ({
    text: plainLine(title),
    from: joined(momentIn(locale, startsAt), words.minutes(long), plainLine(place)),
  }))
  return [...listPart(words.agreement, agreed), ...listPart(words.resources, further), ...listPart(words.dates, next)]
}

/** Lays a keepsake out in reading order. What is empty is left out; if everything is, the lead says so. */
export function partsOf(data: KeepsakeData): Parts {
  const words = stringsIn(data.locale)
  const boards = (opened: boolean) =>
    data.boards.filter((board) => board.opened === opened).flatMap((board) => boardParts(board, words))
  const under = (heading: string, inner: readonly Part[]) => (inner.length === 0 ? [] : [part(2, heading), ...inner])
  const parts = [
    ...(data.own === null ? [] : ownParts(data.own, words)),
    ...under(words.boards, boards(false)),
    ...under(words.opened, boards(true)),
    ...themeParts(data, words),
    ...afterParts(data, words),
  ]
  const ends = data.endsAt === null ? [] : [words.endsAt(momentIn(data.locale, data.endsAt))]
  return {
    title: plainLine(data.title),
    lead: [words.lead, ...ends, ...(parts.length === 0 ? [words.nothing] : [])],
    parts,
  }
}
