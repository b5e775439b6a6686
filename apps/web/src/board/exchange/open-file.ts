import { type Imported, importBoard, importCsv } from '@coreflect/board/import'
import { decodeText } from './decode-text.ts'
import { withSmallPictures } from './small-pictures.ts'

const MOST_BYTES = 40_000_000

const isTable = ({ name, type }: File): boolean => type === 'text/csv' || /\.(csv|tsv)$/i.test(name)

/** Reads a file as what goes on a board, or tells why not. It changes nothing. */
export const openFile = async (file: File): Promise<Imported> => {
  if (file.size > MOST_BYTES) return { refusal: { code: 'too-large', sentence: 'This file is too large.' } }
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()))
    return isTable(file) ? importCsv(text) : importBoard(await withSmallPictures(text))
  } catch {
    // Moved or taken away since it was chosen.
    return { refusal: { code: 'broken', sentence: 'This file could not be read.' } }
  }
}
