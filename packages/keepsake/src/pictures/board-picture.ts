import type { Image, Item, Size } from '@coreflect/board'
import { boardSvg, svgSize } from '@coreflect/board/export'
import type { KeptBoard } from '../data.ts'
import { inkOutline } from './ink.ts'
import { measureLetters } from './measure.ts'
import { paperPalette } from './palette.ts'

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

const within = ({ picture }: Image): string | null =>
  'bytes' in picture ? `data:${picture.type};base64,${base64(picture.bytes)}` : null

/** What is on a board, and how many dots it has. */
export type DottedItems = Pick<KeptBoard, 'items' | 'dots'>

/** A board that is larger than this is seen so small in a page that its letters are 4 px tall at the most. */
const TINY = 2_800

/**
 * A board as one SVG on light paper, with its pictures in it, whatever is at hand to draw: no page and no font is needed.
 * `glance` is for a page where it is looked at whole: on a large board a bar stands for each line of words.
 */
export function boardPicture({ items, dots }: DottedItems, title: string, glance = false): string {
  return pictureWith({ items, dots }, title, {
    pictureUrl: within,
    bars: glance && Math.max(...pictureSize(items)) > TINY,
  })
}

/** The same with pictures found by `pictureUrl`. */
export function pictureWith(
  { items, dots }: DottedItems,
  title: string,
  manner: { readonly pictureUrl: (image: Image) => string | null; readonly bars: boolean },
): string {
  return boardSvg(items, {
    title,
    palette: paperPalette,
    measure: measureLetters,
    inkPath: inkOutline,
    dots,
    fontRules: '',
    ...manner,
  })
}

/** Width and height of a board's picture. */
export function pictureSize(items: readonly Item[]): Size {
  return svgSize(items, { measure: measureLetters })
}

/** Any SVG as an address that needs no network. */
export function svgUrl(svg: string): string {
  return `data:image/svg+xml;base64,${base64(new TextEncoder().encode(svg))}`
}
