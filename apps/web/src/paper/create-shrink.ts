import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { PaperSize } from './choices.ts'

/** The width of a sheet with its margins, in CSS px (96 to an inch). */
const widths: { readonly [size in PaperSize]: number } = { a4: 794, letter: 816, a3: 1123 }

/**
 * Shows sheets as large as there is room, and never larger than they are: the factor stands in `--shrink` of the element
 * that is given, and print leaves it alone.
 */
export function createShrink(size: Accessor<PaperSize>): (element: HTMLElement) => void {
  const [place, setPlace] = createSignal<HTMLElement | null>(null)
  const [width, setWidth] = createSignal(0)
  createEffect(() => {
    const element = place()
    if (element === null) return
    const watching = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watching.observe(element)
    onCleanup(() => watching.disconnect())
  })
  createEffect(() => {
    if (width() > 0) place()?.style.setProperty('--shrink', String(Math.min(1, width() / widths[size()])))
  })
  return (element) => void setPlace(element)
}
