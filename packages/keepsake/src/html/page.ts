import type { Size } from '@coreflect/board'
import type { Locale } from '@coreflect/workshop'
import type { KeepsakeData } from '../data.ts'
import type { HarvestData } from '../harvest/data.ts'
import { harvestParts } from '../harvest/parts.ts'
import { type Line, type Part, type Parts, partsOf } from '../parts.ts'
import { momentIn, type Strings, stringsIn } from '../strings.ts'
import { escapeHtml } from './escape.ts'
import { style } from './style.ts'

/**
 * Content-Security-Policy under which a keepsake may be shown: nothing but its own style, which is named by its hash.
 * The page carries it itself; a server that shows the page in a browser sends it as the header of that answer.
 */
export const keepsakePolicy =
  "default-src 'none'; img-src data:; style-src 'sha256-Wk/kXSKUlNC+WgWjD6Kshuc2Z0Rkvg2hNKR0HV7LaZk='; base-uri 'none'; form-action 'none'"

/** A person's words: any language may stand in them, and their line breaks stay. */
const words = (text: string): string => `<p class="words" dir="auto">${escapeHtml(text)}</p>`

const item = (line: Line): string => {
  const told = escapeHtml(line.from)
  const link = line.link && /^https?:/iu.test(line.link) ? line.link : null
  const inside = link === null ? told : `<a href="${escapeHtml(link)}" rel="noreferrer noopener">${told}</a>`
  const from = line.from === '' ? '' : `<span class="from" dir="auto">${inside}</span>`
  const bar =
    typeof line.share === 'number' ? `<meter value="${line.share.toFixed(3)}" aria-hidden="true"></meter>` : ''
  return `<li><span class="words" dir="auto">${escapeHtml(line.text)}</span>${from}${bar}</li>`
}

/** A board's picture in a page: where it is found, how large it is, and where it can be looked at alone. */
interface ShownPicture {
  readonly src: string
  readonly size: Size
  readonly alone?: string
}

/** A board's picture by the board's id; null where none is shown. */
export type PictureOf = (board: string) => ShownPicture | null

const figure = (part: Part, pictures: PictureOf, { picture }: Strings): readonly string[] => {
  const shown = part.picture === null ? null : pictures(part.picture)
  if (shown === null) return []
  const [width, height] = shown.size.map(Math.round)
  const image = `<img src="${escapeHtml(shown.src)}" width="${width}" height="${height}" decoding="async" alt="${escapeHtml(picture(part.heading))}">`
  return [`<figure>${shown.alone === undefined ? image : `<a href="${escapeHtml(shown.alone)}">${image}</a>`}</figure>`]
}

/** A list that is longer than this is folded on a page that is to be there at once: a browser takes long to lay it out. */
const LONG = 200

const list = (lines: readonly Line[], folded: boolean, strings: Strings): readonly string[] => {
  if (lines.length === 0) return []
  const items = ['<ul>', ...lines.map(item), '</ul>']
  return folded && lines.length > LONG
    ? [`<details><summary>${escapeHtml(strings.lines(lines.length))}</summary>`, ...items, '</details>']
    : items
}

const section = (part: Part, pictures: PictureOf, strings: Strings, folded: boolean): string =>
  [
    `<h${part.level} dir="auto">${escapeHtml(part.heading)}</h${part.level}>`,
    ...(part.remark === '' ? [] : [`<p class="soft">${escapeHtml(part.remark)}</p>`]),
    ...(part.text === '' ? [] : [words(part.text)]),
    ...figure(part, pictures, strings),
    ...list(part.lines, folded, strings),
  ].join('\n')

/** The keepsake as a page. */
export function keepsakeHtml(data: KeepsakeData, pictures: PictureOf = () => null): string {
  return page(partsOf(data), data.locale, pictures)
}

/**
 * The keepsake as what stands inside a page that a server shows: title, a line on when it ends, everything to read. Only
 * what the export says of files is said otherwise here.
 */
export function keepsakeArticle(data: KeepsakeData, pictures: PictureOf): string {
  const { title, parts } = partsOf(data)
  const strings = stringsIn(data.locale)
  const ends = data.endsAt === null ? [] : [strings.until(momentIn(data.locale, data.endsAt))]
  const nothing = parts.length === 0 ? [strings.nothing] : []
  return inner({ title, lead: [strings.here, ...ends, ...nothing], parts }, data.locale, pictures, true)
}

/** The facilitators' harvest as a page. */
export function harvestHtml(data: HarvestData): string {
  return page(harvestParts(data), data.locale)
}

/**
 * One self-contained HTML file: no script, nothing fetched, headings in order, light and dark, fit for print.
 * Every text is escaped, so that whatever people wrote stays text.
 */
function page(all: Parts, locale: Locale, pictures: PictureOf = () => null): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(keepsakePolicy)}">
<title>${escapeHtml(all.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${inner(all, locale, pictures)}
</main>
</body>
</html>
`
}

const inner = ({ title, lead, parts }: Parts, locale: Locale, pictures: PictureOf, folded = false): string =>
  [
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    ...lead.map((one) => `<p class="soft">${escapeHtml(one)}</p>`),
    ...parts.map((part) => section(part, pictures, stringsIn(locale), folded)),
  ].join('\n')
