import type { Image, Item } from '@coreflect/board'
import { boardSvg } from '@coreflect/board/export'
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

/** A board as one SVG on light paper, with its pictures in it, whatever is at hand to draw: no page and no font is needed. */
export function boardPicture(items: readonly Item[], title: string): string {
  return boardSvg(items, {
    title,
    palette: paperPalette,
    measure: measureLetters,
    inkPath: inkOutline,
    pictureUrl: within,
    fontRules: '',
  })
}

/** Any SVG as an address that needs no network. */
export function svgUrl(svg: string): string {
  return `data:image/svg+xml;base64,${base64(new TextEncoder().encode(svg))}`
}
