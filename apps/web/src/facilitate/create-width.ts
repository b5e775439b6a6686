import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** The width of an element in px, told anew whenever it changes; 0 until it is laid out. */
export function createWidth(): { readonly width: Accessor<number>; readonly ref: (element: Element) => void } {
  const [width, setWidth] = createSignal(0)
  const watching = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
  onCleanup(() => watching.disconnect())
  return { width, ref: (element) => watching.observe(element) }
}
