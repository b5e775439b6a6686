import type { PictureType } from '@coreflect/board'
import {
  boardNameIn,
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
import { keepsakePdfFile } from './pdf-files.ts'

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

const svgOf = (board: KeptBoard, { locale }: KeepsakeData): string => boardPicture(board, boardNameIn(locale, board))

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

/** The pictures on a board, each once, however often it lies there. */
function picturesOn({ items }: KeptBoard) {
  const found = new Map<Uint8Array, { readonly type: PictureType; readonly bytes: Uint8Array }>()
  for (const item of items)
    if (item.kind === 'image' && 'bytes' in item.picture) found.set(item.picture.bytes, item.picture)
  return [...found.values()]
}

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
    const of = round > 0 ? `round-${round}` : `talk-${-round}`
    const name = `coreflect/boards/${opened ? 'opened-' : ''}${of}-group-${label}`
    files.set(`${name}.svg`, svgOf(board, data))
    for (const [at, { type, bytes }] of picturesOn(board).entries())
      files.set(`${name}/picture-${at + 1}.${endings[type]}`, bytes)
  }
  return zipOf(files, now)
}

/** Forms that show boards as they look, with the pictures on them. */
export const drawnForms: ReadonlySet<FileForm> = new Set(['html', 'pdf', 'zip'])

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
        return board === undefined ? null : { src: svgUrl(svgOf(board, data)), size: pictureSize(board.items) }
      })
    case 'ics': {
      const { keepsakeIcs } = await import('@coreflect/keepsake/files')
      return keepsakeIcs(data, now)
    }
    case 'pdf':
      return keepsakePdfFile(data, signal)
    case 'zip':
      return zipped(data, now, signal)
  }
}
