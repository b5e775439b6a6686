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
  "default-src 'none'; img-src data:; style-src 'sha256-TgGIP2ifYTt7vnL5jfH/yIOF1R2rfaGluoQ71Gr4YTA='; base-uri 'none'; form-action 'none'"

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

/** Where a board's picture is found, by the board's id; null where none is shown. */
export type PictureUrl = (board: string) => string | null

const figure = (part: Part, pictures: PictureUrl, { picture }: Strings): readonly string[] => {
  const url = part.picture === null ? null : pictures(part.picture)
  if (url === null) return []
  return [`<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(picture(part.heading))}"></figure>`]
}

const section = (part: Part, pictures: PictureUrl, strings: Strings): string =>
  [
    `<h${part.level} dir="auto">${escapeHtml(part.heading)}</h${part.level}>`,
    ...(part.remark === '' ? [] : [`<p class="soft">${escapeHtml(part.remark)}</p>`]),
    ...(part.text === '' ? [] : [words(part.text)]),
    ...figure(part, pictures, strings),
    ...(part.lines.length === 0 ? [] : [`<ul>`, ...part.lines.map(item), `</ul>`]),
  ].join('\n')

/** The keepsake as a page. */
export function keepsakeHtml(data: KeepsakeData, pictures: PictureUrl = () => null): string {
  return page(partsOf(data), data.locale, pictures)
}

/**
 * The keepsake as what stands inside a page that a server shows: title, a line on when it ends, everything to read. Only
 * what the export says of files is said otherwise here.
 */
export function keepsakeArticle(data: KeepsakeData, pictures: PictureUrl): string {
  const { title, parts } = partsOf(data)
  const strings = stringsIn(data.locale)
  const ends = data.endsAt === null ? [] : [strings.until(momentIn(data.locale, data.endsAt))]
  const nothing = parts.length === 0 ? [strings.nothing] : []
  return inner({ title, lead: [strings.here, ...ends, ...nothing], parts }, data.locale, pictures)
}

/** The facilitators' harvest as a page. */
export function harvestHtml(data: HarvestData): string {
  return page(harvestParts(data), data.locale)
}

/**
 * One self-contained HTML file: no script, nothing fetched, headings in order, light and dark, fit for print.
 * Every text is escaped, so that whatever people wrote stays text.
 */
function page(all: Parts, locale: Locale, pictures: PictureUrl = () => null): string {
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

const inner = ({ title, lead, parts }: Parts, locale: Locale, pictures: PictureUrl): string =>
  [
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    ...lead.map((one) => `<p class="soft">${escapeHtml(one)}</p>`),
    ...parts.map((part) => section(part, pictures, stringsIn(locale))),
  ].join('\n')
