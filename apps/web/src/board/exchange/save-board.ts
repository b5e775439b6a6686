import { type Item, type Picture, readBoard, readDots, readLastVote } from '@coreflect/board'
import { boardCsv, boardJson, boardMarkdown, boardSvg, type OutlineWords } from '@coreflect/board/export'
import fontUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { minutesSeconds } from '../../i18n/index.ts'
import type { BoardPictures } from '../board-pictures.ts'
import type { BoardHold } from '../create-board.ts'
import { inkPath } from '../drawing/hand-path.ts'
import { momentOf } from '../item-words.ts'
import { pictureInside } from '../shrink-picture.ts'
import type { Say } from '../words.ts'
import { toDataUrl } from './data-url.ts'
import { paletteOf } from './palette-of.ts'
import { svgToPng } from './png.ts'

/** The forms in which a board can be saved. */
export const SAVED_FORMS = ['svg', 'png', 'md', 'csv', 'json'] as const
export type SavedForm = (typeof SAVED_FORMS)[number]

const KINDS = ['note', 'text', 'shape', 'connector', 'frame', 'image', 'ink', 'stamp', 'card', 'other'] as const

const outlineWords = (t: Say, title: string): OutlineWords => ({
  title,
  loose: t('board.loose'),
  untitled: t('board.no-title'),
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(`board.kind.${kind}`)])) as OutlineWords['kinds'],
  dots: (count) => t(count === 1 ? 'board.file.dots.one' : 'board.file.dots.other', { count }),
  card: (card) =>
    [t('board.file.round', { round: card.round, tag: card.tag }), momentOf(t, card)].filter(Boolean).join(', '),
})

const measurer = (font: string) => {
  const pen = document.createElement('canvas').getContext('2d')
  return (letters: string, size: number): number => {
    if (pen === null) return letters.length * size * 0.5
    pen.font = `${size}px ${font}`
    pen.textRendering = 'optimizeLegibility'
    return pen.measureText(letters).width
  }
}

const fontRules = async (font: string): Promise<string> => {
  const family = font.split(',')[0]?.trim() ?? ''
  const url = await toDataUrl(await (await fetch(fontUrl)).blob())
  return `@font-face{font-family:${family};font-weight:200 800;src:url("${url}") format("woff2")}`
}

/** A picture that cannot be had is told in words in its place. */
const blobOf = async (picture: Picture, pictures: BoardPictures | null): Promise<Blob | null> => {
  if ('bytes' in picture) return new Blob([picture.bytes.slice()], { type: picture.type })
  const answer = pictures === null ? null : await fetch(pictures.at(picture.asset)).catch(() => null)
  return answer?.ok ? answer.blob() : null
}

const picturesOf = async (
  items: readonly Item[],
  pictures: BoardPictures | null,
): Promise<ReadonlyMap<string, string>> => {
  const found = items.map(async (item) => {
    const blob = item.kind === 'image' ? await blobOf(item.picture, pictures) : null
    return blob === null ? [] : [[item.id, await toDataUrl(blob)] as const]
  })
  return new Map((await Promise.all(found)).flat())
}

const svgOf = async (
  hold: BoardHold,
  items: readonly Item[],
  dots: ReadonlyMap<string, number>,
  { host, title }: { readonly host: HTMLElement; readonly title: string },
): Promise<string> => {
  const palette = paletteOf(host)
  const pictures = await picturesOf(items, hold.pictures)
  return boardSvg(items, {
    title,
    palette,
    inkPath,
    dots,
    measure: measurer(palette.font),
    moment: (turn, seconds) => hold.t('board.card.moment', { turn, clock: minutesSeconds(seconds * 1000) }),
    pictureUrl: ({ id }) => pictures.get(id) ?? null,
    fontRules: await fontRules(palette.font),
  })
}

/** Items with their pictures in them, so that the file can be brought in anywhere. */
const standingAlone = (items: readonly Item[], pictures: BoardPictures | null): Promise<readonly Item[]> =>
  Promise.all(
    items.map(async (item) =>
      item.kind === 'image' ? { ...item, picture: await pictureInside(item.picture, pictures?.at ?? null) } : item,
    ),
  )

/** The board as a file of one of the forms, as it is now, in the theme and the language of the page. Rejects where the browser cannot. */
export const boardFile = async (
  hold: BoardHold,
  form: SavedForm,
  place: { readonly host: HTMLElement; readonly title: string },
): Promise<Blob> => {
  const { items } = readBoard(hold.ydoc)
  const vote = readLastVote(hold.ydoc)
  const dots = vote === null ? new Map<string, number>() : readDots(hold.ydoc, vote).byItem
  const words = outlineWords(hold.t, place.title)
  if (form === 'json')
    return new Blob([boardJson(await standingAlone(items, hold.pictures))], { type: 'application/json' })
  if (form === 'md') return new Blob([boardMarkdown(items, words, dots)], { type: 'text/markdown' })
  if (form === 'csv') return new Blob([boardCsv(items, words, dots)], { type: 'text/csv' })
  const svg = await svgOf(hold, items, dots, place)
  return form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : svgToPng(svg)
}
