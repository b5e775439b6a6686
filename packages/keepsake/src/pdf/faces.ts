import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib'
import { isLeftwards, visualRuns } from './runs.ts'

/** Bytes of TrueType fonts. What `plain` and `bold` do not have is taken from `others`, which is read only if it is needed. */
export interface PdfFonts {
  readonly plain: Uint8Array
  readonly bold: Uint8Array
  readonly others: () => Promise<Uint8Array>
}

/** A stretch of a line in one font and direction. */
interface Stretch {
  readonly text: string
  readonly font: PDFFont
}

/** A face in which every sign can be written: with another font where its own has no letter for it, or with a box. */
export interface Face {
  /** From left to right. */
  stretches(line: string, leftwards?: boolean): readonly Stretch[]
  wide(text: string, size: number): number
}

/** Signs that join or follow others and are written in the font of those. */
const following = /[\p{M}\u200c\u200d]/u

/** Marks that only steer a writing direction or a choice of form: they have no shape. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/gu

/** The faces of a document that is going to hold this text. */
export async function facesOf(
  pdf: PDFDocument,
  { plain, bold, others }: PdfFonts,
  text: string,
): Promise<{ readonly plain: Face; readonly bold: Face }> {
  const lettersOf = async (bytes: Uint8Array): Promise<Letters> => {
    const font = await pdf.embedFont(bytes, { subset: true })
    return { font, codes: new Set(font.getCharacterSet()) }
  }
  const [own, strong] = [await lettersOf(plain), await lettersOf(bold)]
  const needed = [...text.replace(unseen, '')].some((sign) => sign > ' ' && !own.codes.has(sign.codePointAt(0) ?? 0))
  const more = needed ? await lettersOf(await others()) : null
  return { plain: face(own, more), bold: face(strong, more) }
}

/** A font and the signs that it has letters for. */
interface Letters {
  readonly font: PDFFont
  readonly codes: ReadonlySet<number>
}

function face(own: Letters, more: Letters | null): Face {
  const holding = (code: number): Letters =>
    more !== null && !own.codes.has(code) && more.codes.has(code) ? more : own
  const split = (run: string, leftwards: boolean): readonly Stretch[] => {
    const found: { text: string; font: PDFFont }[] = []
    for (const sign of run.replace(unseen, '')) {
      const code = sign.codePointAt(0) ?? 0
      const last = found.at(-1)
      const { font, codes } = holding(code)
      const into = last !== undefined && following.test(sign) ? last.font : font
      const shown = codes.has(code) ? sign : '\u25a1'
      if (last?.font === into) last.text += shown
      else found.push({ text: shown, font: into })
    }
    return leftwards ? found.reverse() : found
  }
  const stretches = (line: string, leftwards = isLeftwards(line)) =>
    visualRuns(line, leftwards).flatMap((run) => split(run.text, run.leftwards))
  return {
    stretches,
    wide: (text, size) => stretches(text).reduce((sum, one) => sum + one.font.widthOfTextAtSize(one.text, size), 0),
  }
}
