import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'

/** The width inside an element in whole pixels, as it changes; 0 until it is drawn. `element` is asked once it is there. */
export function createInnerWidth(element: () => HTMLElement): Accessor<number> {
  const [width, setWidth] = createSignal(0)
  onMount(() => {
    const place = element()
    const watcher = new ResizeObserver(() => setWidth(Math.floor(place.clientWidth)))
    watcher.observe(place)
    onCleanup(() => watcher.disconnect())
  })
  return width
}
