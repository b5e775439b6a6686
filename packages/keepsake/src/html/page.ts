import type { Locale } from '@coreflect/workshop'
import type { KeepsakeData } from '../data.ts'
import type { HarvestData } from '../harvest/data.ts'
import { harvestParts } from '../harvest/parts.ts'
import { type Line, type Part, type Parts, partsOf } from '../parts.ts'
import { escapeHtml } from './escape.ts'
import { style } from './style.ts'

/**
 * Content-Security-Policy under which a keepsake may be shown: nothing but its own style, which is named by its hash.
 * The page carries it itself; a server that shows the page in a browser sends it as the header of that answer.
 */
export const keepsakePolicy =
  "default-src 'none'; style-src 'sha256-Itdjo/LT6xzFrgjGrnM02okW0Ibh+h1v/jZjeTEcFe8='; base-uri 'none'; form-action 'none'"

/** A person's words: any language may stand in them, and their line breaks stay. */
const words = (text: string): string => `<p class="words" dir="auto">${escapeHtml(text)}</p>`

const item = (line: Line): string => {
  const from = line.from === '' ? '' : `<span class="from" dir="auto">${escapeHtml(line.from)}</span>`
  const bar =
    typeof line.share === 'number' ? `<meter value="${line.share.toFixed(3)}" aria-hidden="true"></meter>` : ''
  return `<li><span class="words" dir="auto">${escapeHtml(line.text)}</span>${from}${bar}</li>`
}

const section = (part: Part): string =>
  [
    `<h${part.level} dir="auto">${escapeHtml(part.heading)}</h${part.level}>`,
    ...(part.remark === '' ? [] : [`<p class="soft">${escapeHtml(part.remark)}</p>`]),
    ...(part.text === '' ? [] : [words(part.text)]),
    ...(part.lines.length === 0 ? [] : [`<ul>`, ...part.lines.map(item), `</ul>`]),
  ].join('\n')

/** The keepsake as a page. */
export function keepsakeHtml(data: KeepsakeData): string {
  return page(partsOf(data), data.locale)
}

/** The facilitators' harvest as a page. */
export function harvestHtml(data: HarvestData): string {
  return page(harvestParts(data), data.locale)
}

/**
 * One self-contained HTML file: no script, nothing fetched, headings in order, light and dark, fit for print.
 * Every text is escaped, so that whatever people wrote stays text.
 */
function page({ title, lead, parts }: Parts, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(keepsakePolicy)}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
${lead.map((one) => `<p class="soft">${escapeHtml(one)}</p>`).join('\n')}
${parts.map(section).join('\n')}
</main>
</body>
</html>
`
}
