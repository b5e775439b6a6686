import { PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { brokenLines } from './lines.ts'
import { isLeftwards, visualRuns } from './runs.ts'

/** Bytes of two TrueType fonts; what neither has stands as a box. */
export interface PdfFonts {
  readonly plain: Uint8Array
  readonly bold: Uint8Array
}

const [width, height, margin] = [595.28, 841.89, 56]
const ink = rgb(0.17, 0.15, 0.13)
const soft = rgb(0.38, 0.34, 0.3)

/** How a paragraph looks. Sizes in points. */
interface Manner {
  readonly size: number
  readonly bold?: boolean
  readonly soft?: boolean
  readonly before?: number
  readonly indent?: number
  /** Keeps so much room for what comes after it, so that no heading stands alone. */
  readonly keep?: number
}

/** Writes paragraphs down A4 pages, one after the other. */
export interface PdfWriter {
  write(text: string, manner: Manner): void
  bytes(): Promise<Uint8Array>
}

/** A new document. Its text can be searched, and it says its title and language. */
export async function createPdf(title: string, language: string, fonts: PdfFonts): Promise<PdfWriter> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage(language)
  pdf.setProducer('Coreflect')
  pdf.setCreator('Coreflect')
  const plain = await pdf.embedFont(fonts.plain, { subset: true })
  const bold = await pdf.embedFont(fonts.bold, { subset: true })
  const known = new Set([...plain.getCharacterSet(), 10])
  const shown = (text: string) =>
    [...text].map((sign) => (known.has(sign.codePointAt(0) ?? 0) ? sign : '\u25a1')).join('')
  let page: PDFPage = pdf.addPage([width, height])
  let y = height - margin

  function line(text: string, font: PDFFont, manner: Manner, leftwards: boolean): void {
    const { size, indent = 0 } = manner
    if (y - size * 1.45 < margin) {
      page = pdf.addPage([width, height])
      y = height - margin
    }
    y -= size * 1.45
    const runs = visualRuns(text, leftwards)
    const wide = runs.reduce((sum, run) => sum + font.widthOfTextAtSize(run.text, size), 0)
    let x = leftwards ? width - margin - indent - wide : margin + indent
    for (const run of runs) {
      page.drawText(run.text, { x, y, size, font, color: manner.soft === true ? soft : ink })
      x += font.widthOfTextAtSize(run.text, size)
    }
  }

  return {
    write(text, manner) {
      const font = manner.bold === true ? bold : plain
      const { size, before = 0, indent = 0, keep = 0 } = manner
      y -= before
      if (y - size * 1.45 - keep < margin) {
        page = pdf.addPage([width, height])
        y = height - margin
      }
      const words = shown(text)
      const leftwards = isLeftwards(words)
      const measure = (letters: string) => font.widthOfTextAtSize(letters, size)
      for (const one of brokenLines(words, width - 2 * margin - indent, measure)) line(one, font, manner, leftwards)
    },
    bytes: () => pdf.save(),
  }
}
