import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  boardPicture,
  type KeepsakeData,
  type KeptBoard,
  keepsakeCsv,
  keepsakeHtml,
  keepsakeJson,
  keepsakeMarkdown,
  pictureSize,
  svgUrl,
} from '@coreflect/keepsake'
import { unpackedFont } from './woff.ts'

/** The forms in which a keepsake can be taken along, with their types. */
export const fileForms = {
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const
export type FileForm = keyof typeof fileForms

export function isFileForm(form: string): form is FileForm {
  return Object.hasOwn(fileForms, form)
}

const read = (address: string) => readFile(fileURLToPath(address))

/** A font that has a letter for nearly every script, plain as it is. */
const others = async () =>
  unpackedFont(await read(import.meta.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff')))

/** Makes a PDF: its code and its fonts are read when the first one is asked for. */
async function pdfOf(data: KeepsakeData, signal: AbortSignal): Promise<Uint8Array> {
  const [{ keepsakePdf }, plain, bold] = await Promise.all([
    import('@coreflect/keepsake/pdf'),
    read(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    read(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  ])
  return keepsakePdf(data, { plain, bold, others }, signal)
}

const svgOf = ({ items, round, label }: KeptBoard): string => boardPicture(items, `${round} · ${label}`)

async function zipped(data: KeepsakeData, now: number, signal: AbortSignal): Promise<Uint8Array> {
  const { zipOf } = await import('@coreflect/keepsake/files')
  const files = new Map<string, string | Uint8Array>()
  for (const form of ['html', 'md', 'json', 'csv', 'ics', 'pdf'] as const) {
    signal.throwIfAborted()
    if (form === 'ics' && data.dates.length === 0) continue
    files.set(`coreflect/keepsake.${form}`, await keepsakeFile(form, data, now, signal))
  }
  for (const board of data.boards) {
    signal.throwIfAborted()
    const { round, label, opened } = board
    files.set(`coreflect/boards/${opened ? 'opened-' : ''}round-${round}-group-${label}.svg`, svgOf(board))
  }
  return zipOf(files, now)
}

/** The keepsake as a file of this form. Rejects with the signal's reason once nobody waits for it any more. */
export async function keepsakeFile(
  form: FileForm,
  data: KeepsakeData,
  now: number,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  switch (form) {
    case 'json':
      return keepsakeJson(data)
    case 'md':
      return keepsakeMarkdown(data)
    case 'csv':
      return keepsakeCsv(data)
    case 'html':
      return keepsakeHtml(data, (id) => {
        const board = data.boards.find((one) => one.id === id)
        return board === undefined ? null : { src: svgUrl(svgOf(board)), size: pictureSize(board.items) }
      })
    case 'ics': {
      const { keepsakeIcs } = await import('@coreflect/keepsake/files')
      return keepsakeIcs(data, now)
    }
    case 'pdf':
      return pdfOf(data, signal)
    case 'zip':
      return zipped(data, now, signal)
  }
}
