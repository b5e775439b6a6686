import { type Locale, locales, type Paper } from '@coreflect/workshop'
import { keep, kept } from '../net/storage.ts'

/** The kinds of things that are printed, in the order in which one thinks of them. */
const paperKinds = ['join', 'tents', 'cards', 'scenarios', 'observing', 'agreement', 'agenda'] as const
export type PaperKind = (typeof paperKinds)[number]

const paperSizes = ['a4', 'letter', 'a3'] as const
export type PaperSize = (typeof paperSizes)[number]

/** What a facilitator has chosen to print, and how. */
export interface Choices {
  readonly kind: PaperKind
  /** One activity; null for all. */
  readonly activity: string | null
  readonly sets: number
  readonly size: PaperSize
  readonly locale: Locale
  readonly tables: number
  /** Names of tables, one a line. */
  readonly names: string
}

const place = 'coreflect.paper'

/** Where sheets are measured in inches; everywhere else A4 is used. */
const inches = new Set(['US', 'CA', 'MX', 'PR', 'CO', 'CL', 'PH', 'GT', 'CR', 'PA', 'DO', 'SV', 'NI', 'HN', 'VE'])

/** The size that was chosen here last, else the one that is usual where the reader is. */
function usualSize(): PaperSize {
  const before = paperSizes.find((size) => size === kept(place))
  const region = navigator.languages[0]?.split('-')[1]?.toUpperCase() ?? ''
  return before ?? (inches.has(region) ? 'letter' : 'a4')
}

export function keepSize(size: PaperSize): void {
  keep(place, size)
}

/** What can be printed of this: without a code there is nothing to join by. */
export function kindsOf(paper: Paper): readonly PaperKind[] {
  return paper.code === null ? paperKinds.filter((kind) => kind !== 'join' && kind !== 'tents') : paperKinds
}

/** Only posters are printed larger than a common printer can. */
export function sizesOf(kind: PaperKind): readonly PaperSize[] {
  return kind === 'agreement' || kind === 'join' ? paperSizes : ['a4', 'letter']
}

/** The choices to begin with; `reader` is the language of the screen. */
export function firstChoices(paper: Paper, asked: string | null, reader: Locale): Choices {
  const kinds = kindsOf(paper)
  const names = paper.tables.map(({ place }) => place)
  return {
    kind: kinds.find((kind) => kind === asked) ?? kinds[0] ?? 'agenda',
    activity: null,
    sets: 1,
    size: usualSize(),
    locale: locales.find((locale) => locale === paper.locale) ?? reader,
    tables: Math.max(1, paper.tables.length || 4),
    names: names.some((name) => name !== '') ? names.join('\n') : '',
  }
}
