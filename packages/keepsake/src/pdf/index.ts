import type { KeepsakeData } from '../data.ts'
import type { HarvestData } from '../harvest/data.ts'
import { harvestParts } from '../harvest/parts.ts'
import { type Part, type Parts, partsOf } from '../parts.ts'
import { createPdf, type PdfFonts, type PdfWriter } from './writer.ts'

export type { PdfFonts } from './writer.ts'

const headings = {
  2: { size: 16, bold: true, before: 22, keep: 60 },
  3: { size: 13, bold: true, before: 14, keep: 40 },
  4: { size: 11.5, bold: true, before: 10, keep: 30 },
} as const

function writePart(pdf: PdfWriter, part: Part): void {
  pdf.write(part.heading, headings[part.level])
  if (part.remark !== '') pdf.write(part.remark, { size: 9.5, soft: true, before: 2 })
  if (part.text !== '') pdf.write(part.text, { size: 11, before: 4 })
  for (const { text, from } of part.lines) {
    pdf.write(`\u2022 ${text}`, { size: 11, before: 5, indent: 8 })
    if (from !== '') pdf.write(from, { size: 9.5, soft: true, indent: 18 })
  }
}

/** Lets others have a turn: a long document is written in many steps. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve))

async function written({ title, lead, parts }: Parts, language: string, fonts: PdfFonts, signal?: AbortSignal) {
  const pdf = await createPdf(title, language, fonts)
  pdf.write(title, { size: 22, bold: true })
  for (const one of lead) pdf.write(one, { size: 10, soft: true, before: 4 })
  for (const part of parts) {
    signal?.throwIfAborted()
    writePart(pdf, part)
    await breath()
  }
  return pdf.bytes()
}

/** The keepsake on A4 pages: its words, which can be searched. Rejects with the signal's reason when it is aborted. */
export function keepsakePdf(data: KeepsakeData, fonts: PdfFonts, signal?: AbortSignal): Promise<Uint8Array> {
  return written(partsOf(data), data.locale, fonts, signal)
}

/** The facilitators' harvest on A4 pages. */
export function harvestPdf(data: HarvestData, fonts: PdfFonts, signal?: AbortSignal): Promise<Uint8Array> {
  return written(harvestParts(data), data.locale, fonts, signal)
}
