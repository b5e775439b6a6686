import type { Frame, Image, Item, OutlineOf } from '@coreflect/board'
import { createEffect, on, onCleanup } from 'solid-js'
import { fetchLater } from '../../fetch-later.ts'
import type { BoardPictures } from '../board-pictures.ts'
import { outlinesComing } from '../drawing/ink.ts'
import { pictureUrl } from '../drawing/picture-url.ts'
import type { Say } from '../words.ts'
import type { Brush } from './brush.ts'
import { followLook } from './create-looks.ts'
import { paintItem } from './paint.ts'
import { paintTitle } from './paint-frame.ts'
import { type Palette, readPalette } from './palette.ts'
import type { TextLines } from './text-lines.ts'

/** Paints items in the page's own colours and type. */
export interface Painter {
  readonly paint: (pen: CanvasRenderingContext2D, scale: number, items: Iterable<Item>) => void
  /** The titles of frames, over everything else. */
  readonly titles: (pen: CanvasRenderingContext2D, scale: number, frames: Iterable<Frame>) => void
  readonly palette: () => Palette
}

/** Pictures as they come in, for those who draw them. */
const createPictures = (own: BoardPictures | null, onCome: () => void) => {
  const pictures = new Map<string, HTMLImageElement>()
  return (image: Image): CanvasImageSource | null => {
    const url = pictureUrl(image.picture, own)
    if (url === null) return null
    const known = pictures.get(url)
    if (known !== undefined) return known.complete && known.naturalWidth > 0 ? known : null
    const picture = document.createElement('img')
    picture.addEventListener('load', onCome, { once: true })
    picture.src = url
    pictures.set(url, picture)
    return null
  }
}

interface PainterSetting {
  /** An element in whose place colours are read. */
  readonly host: HTMLElement
  readonly density: () => number
  readonly outlineOf: OutlineOf
  readonly lines: TextLines
  readonly pictures: BoardPictures | null
  readonly t: Say
  /** Called when everything looks otherwise: another theme, a font, a picture or the outlines of drawings that have come. */
  readonly onOther: () => void
}

export const createPainter = (setting: PainterSetting): Painter => {
  const { host, density, outlineOf, lines, pictures, t, onOther } = setting
  let palette: Palette | null = null
  const read = (): Palette => {
    palette ??= readPalette(host)
    return palette
  }
  const pictureOf = createPictures(pictures, onOther)
  const refresh = (): void => {
    palette = null
    lines.forget()
    onOther()
  }
  onCleanup(followLook(refresh))
  createEffect(on(outlinesComing, (coming) => coming || onOther(), { defer: true }))
  document.fonts.addEventListener('loadingdone', refresh)
  onCleanup(() => {
    document.fonts.removeEventListener('loadingdone', refresh)
  })
  let paintHead: typeof import('./paint-head.ts').paintHead | undefined
  let missed = false
  fetchLater(async () => {
    paintHead = (await import('./paint-head.ts')).paintHead
    if (missed) onOther()
  })
  const head: Brush['head'] = (brush, card) => {
    missed ||= paintHead === undefined
    paintHead?.(brush, card, t)
  }
  const brushOf = (pen: CanvasRenderingContext2D, scale: number): Brush => ({
    ...{ pen, scale, density: density(), palette: read(), lines, outlineOf, pictureOf, head },
  })
  return {
    palette: read,
    paint: (pen, scale, items) => {
      const brush = brushOf(pen, scale)
      for (const item of items) paintItem(brush, item)
    },
    titles: (pen, scale, frames) => {
      const brush = brushOf(pen, scale)
      for (const frame of frames) paintTitle(brush, frame)
    },
  }
}
