import type { Locale } from '@coreflect/workshop'
import type { KeepsakeData, KeptBoard } from '../data.ts'
import type { HarvestData } from '../harvest/data.ts'
import { harvestParts } from '../harvest/parts.ts'
import { type Part, type Parts, partsOf } from '../parts.ts'
import { type Strings, stringsIn } from '../strings.ts'
import type { PdfFonts } from './faces.ts'
import { createPdf, type PdfWriter } from './writer.ts'

export type { PdfFonts } from './faces.ts'

const headings = {
  2: { size: 16, bold: true, before: 22, keep: 60 },
  3: { size: 13, bold: true, before: 14, keep: 40 },
  4: { size: 11.5, bold: true, before: 10, keep: 30 },
} as const

interface Place {
  readonly board: KeptBoard | undefined
  readonly keep: number
  readonly words: Strings
}

async function writePart(pdf: PdfWriter, part: Part, { board, keep, words }: Place): Promise<void> {
  const heading = headings[part.level]
  pdf.write(part.heading, { ...heading, keep: Math.max(heading.keep, keep) })
  if (part.remark !== '') pdf.write(part.remark, { size: 9.5, soft: true, before: 2 })
  if (part.text !== '') pdf.write(part.text, { size: 11, before: 4 })
  const missing = board === undefined ? 0 : await pdf.draw(board)
  if (missing > 0) pdf.write(words.notDrawn(missing), { size: 9.5, soft: true, before: 2 })
  for (const { text, from } of part.lines) {
    pdf.write(`\u2022 ${text}`, { size: 11, before: 5, indent: 8 })
    if (from !== '') pdf.write(from, { size: 9.5, soft: true, indent: 18 })
  }
}

/** Lets others have a turn: a long document is written in many steps. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve))

async function written(
  all: Parts,
  { locale, boards }: { readonly locale: Locale; readonly boards: readonly KeptBoard[] },
  fonts: PdfFonts,
  signal?: AbortSignal,
) {
  const { title, lead, parts } = all
  const words = stringsIn(locale)
  const counts = boards.some(({ dots }) => dots.size > 0) ? '● 0123456789' : ''
  const text = JSON.stringify([all, boards.map(({ items }) => items.map((item) => item.text)), counts])
  const pdf = await createPdf({ title, language: locale, text }, fonts)
  pdf.write(title, { size: 22, bold: true })
  for (const one of lead) pdf.write(one, { size: 10, soft: true, before: 4 })
  const boardOf = (part: Part | undefined) => boards.find(({ id }) => id === part?.picture)
  for (const [at, part] of parts.entries()) {
    signal?.throwIfAborted()
    // A heading stands with the board that it is over, also where a second heading is between them.
    const [own, below] = [
      boardOf(part),
      part.lines.length === 0 && part.text === '' ? boardOf(parts[at + 1]) : undefined,
    ]
    const keep = own !== undefined ? pdf.heightOf(own.items) : below === undefined ? 0 : pdf.heightOf(below.items) + 40
    await writePart(pdf, part, { board: own, keep, words })
    await breath()
  }
  return pdf.bytes()
}

/** The keepsake on A4 pages: its words, which can be searched, and its boards as drawings. Rejects with the signal's reason when it is aborted. */
export function keepsakePdf(data: KeepsakeData, fonts: PdfFonts, signal?: AbortSignal): Promise<Uint8Array> {
  return written(partsOf(data), data, fonts, signal)
}

/** The facilitators' harvest on A4 pages. */
export function harvestPdf(data: HarvestData, fonts: PdfFonts, signal?: AbortSignal): Promise<Uint8Array> {
  return written(harvestParts(data), { locale: data.locale, boards: [] }, fonts, signal)
}
