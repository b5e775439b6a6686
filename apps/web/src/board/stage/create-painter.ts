import type { Item } from '@coreflect/board'
import { onCleanup } from 'solid-js'
import { type Brush, paintItem } from './paint.ts'
import { type Palette, readPalette } from './palette.ts'
import { createTextLines } from './text-lines.ts'

/** Paints items in the page's own colours and type. */
export interface Painter {
  readonly paint: (pen: CanvasRenderingContext2D, scale: number, items: Iterable<Item>) => void
  readonly palette: () => Palette
}

const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']

/** Calls back when everything looks otherwise: another theme, or a font that has come. */
export const createPainter = (host: HTMLElement, density: () => number, onOther: () => void): Painter => {
  let palette: Palette | null = null
  const read = (): Palette => {
    palette ??= readPalette(host)
    return palette
  }
  const lines = createTextLines(() => read().font)
  const refresh = (): void => {
    palette = null
    lines.forget()
    onOther()
  }
  const queries = LOOKS.map((query) => globalThis.matchMedia(query))
  const themed = new MutationObserver(refresh)
  themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  for (const query of queries) query.addEventListener('change', refresh)
  document.fonts.addEventListener('loadingdone', refresh)
  onCleanup(() => {
    themed.disconnect()
    for (const query of queries) query.removeEventListener('change', refresh)
    document.fonts.removeEventListener('loadingdone', refresh)
  })
  return {
    palette: read,
    paint: (pen, scale, items) => {
      const brush: Brush = { pen, scale, density: density(), palette: read(), lines }
      for (const item of items) paintItem(brush, item)
    },
  }
}
