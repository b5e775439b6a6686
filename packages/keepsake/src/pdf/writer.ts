import { PDFDocument, type PDFImage, type PDFPage, rgb } from '@cantoo/pdf-lib'
import type { Image, Item } from '@coreflect/board'
import * as fontkit from 'fontkit'
import { type DottedItems, pictureSize, pictureWith } from '../pictures/board-picture.ts'
import { drawBoard } from './drawing.ts'
import { type Face, facesOf, type PdfFonts } from './faces.ts'
import { brokenLines } from './lines.ts'
import { isLeftwards } from './runs.ts'
import { stillPng } from './still-png.ts'

const [width, height, margin] = [595.28, 841.89, 56]
/** A board is drawn this high at the most, in points, and not larger than it is. */
const highest = 560
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
  /** How high, in points, a board is going to be drawn. */
  heightOf(items: readonly Item[]): number
  /** A board as it looks, as wide as the page. Gives how many of its pictures are boxes, since a PDF holds no WebP. */
  draw(board: DottedItems): Promise<number>
  bytes(): Promise<Uint8Array>
}

function scaleOf(items: readonly Item[]): number {
  const [wide, high] = pictureSize(items)
  return Math.min(1, (width - 2 * margin) / wide, highest / high)
}

/** A new document for `text`, which can be searched in it; it says its title and language. */
export async function createPdf(
  { title, language, text }: { readonly title: string; readonly language: string; readonly text: string },
  fonts: PdfFonts,
): Promise<PdfWriter> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage(language)
  pdf.setProducer('Coreflect')
  pdf.setCreator('Coreflect')
  const { plain, bold } = await facesOf(pdf, fonts, text)
  let page: PDFPage = pdf.addPage([width, height])
  let y = height - margin

  const turn = () => {
    page = pdf.addPage([width, height])
    y = height - margin
  }

  function line(text: string, face: Face, manner: Manner, leftwards: boolean): void {
    const { size, indent = 0 } = manner
    if (y - size * 1.45 < margin) turn()
    y -= size * 1.45
    let x = leftwards ? width - margin - indent - face.wide(text, size) : margin + indent
    for (const { text: part, font } of face.stretches(text, leftwards)) {
      page.drawText(part, { x, y, size, font, color: manner.soft === true ? soft : ink })
      x += font.widthOfTextAtSize(part, size)
    }
  }

  /** A picture that lies in several places is written once. */
  const pictures = new Map<Uint8Array, Promise<PDFImage | null>>()
  function embedded({ type, bytes }: Extract<Image['picture'], { bytes: Uint8Array }>): Promise<PDFImage | null> {
    const known = pictures.get(bytes)
    if (known !== undefined) return known
    const png = type === 'image/png' ? stillPng(bytes) : null
    const one = png !== null ? pdf.embedPng(png) : type === 'image/jpeg' ? pdf.embedJpg(bytes) : Promise.resolve(null)
    const safe = one.catch(() => null)
    pictures.set(bytes, safe)
    return safe
  }

  /** The pictures that a PDF can hold, by the address under which the drawing names them. */
  async function picturesOn(items: readonly Item[]) {
    const [held, urls] = [new Map<string, PDFImage>(), new Map<string, string>()]
    const images = items.filter((item) => item.kind === 'image')
    for (const { id, picture: its } of images) {
      const picture = 'bytes' in its ? await embedded(its) : null
      if (picture === null) continue
      urls.set(id, `data:image/${id}`)
      held.set(`data:image/${id}`, picture)
    }
    return { held, urlOf: ({ id }: Image) => urls.get(id) ?? null, missing: images.length - held.size }
  }

  return {
    write(text, manner) {
      const face = manner.bold === true ? bold : plain
      const { size, before = 0, indent = 0, keep = 0 } = manner
      y -= before
      if (y - size * 1.45 - keep < margin) turn()
      const leftwards = isLeftwards(text)
      const measure = (letters: string) => face.wide(letters, size)
      for (const one of brokenLines(text, width - 2 * margin - indent, measure)) line(one, face, manner, leftwards)
    },
    heightOf: (items) => pictureSize(items)[1] * scaleOf(items) + 16,
    async draw({ items, dots }) {
      const { held, urlOf, missing } = await picturesOn(items)
      const scale = scaleOf(items)
      const high = pictureSize(items)[1]
      y -= 8
      if (y - high * scale < margin) turn()
      const svg = pictureWith({ items, dots }, '', { pictureUrl: urlOf, bars: false })
      drawBoard(page, svg, { x: margin, y, scale }, { face: plain, pictures: held })
      y -= high * scale + 8
      return missing
    },
    bytes: () => pdf.save(),
  }
}
