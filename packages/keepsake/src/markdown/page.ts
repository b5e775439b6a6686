import type { KeepsakeData } from '../data.ts'
import type { HarvestData } from '../harvest/data.ts'
import { harvestParts } from '../harvest/parts.ts'
import { type Line, type Part, type Parts, partsOf } from '../parts.ts'
import { escapeMarkdown, escapeMarkdownLine } from './escape.ts'

const item = ({ text, from }: Line): string =>
  `- ${escapeMarkdown(text, '  ')}${from === '' ? '' : `  \n  (${escapeMarkdownLine(from)})`}`

const section = (part: Part): readonly string[] => [
  `${'#'.repeat(part.level)} ${escapeMarkdownLine(part.heading)}`,
  ...(part.remark === '' ? [] : [escapeMarkdownLine(part.remark)]),
  ...(part.text === '' ? [] : [escapeMarkdown(part.text)]),
  ...(part.lines.length === 0 ? [] : [part.lines.map(item).join('\n')]),
]

/** The keepsake as Markdown, in the same order as the HTML. Whatever people wrote stays text. */
export function keepsakeMarkdown(data: KeepsakeData): string {
  return written(partsOf(data))
}

/** The facilitators' harvest as Markdown. */
export function harvestMarkdown(data: HarvestData): string {
  return written(harvestParts(data))
}

function written({ title, lead, parts }: Parts): string {
  const blocks = [`# ${escapeMarkdownLine(title)}`, ...lead.map(escapeMarkdownLine), ...parts.flatMap(section)]
  return `${blocks.join('\n\n')}\n`
}
