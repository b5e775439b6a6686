import { createSignal, onCleanup } from 'solid-js'

/** So long, in ms, a board is waited for that does not come: then that is told. An empty one comes with nothing. */
const LATEST = 8_000

/** Every item is there and drawn, or in the list. */
const whole = '.board-window[data-items]:not([data-items="0"]):not([data-drawing]), .board-list'

/** Whether the board that is opened in `place` is drawn, all of it. */
export function createDrawn(): { readonly drawn: () => boolean; follow(place: HTMLElement): void } {
  const [drawn, setDrawn] = createSignal(false)
  return {
    drawn,
    follow(place) {
      const look = () => place.querySelector(whole) !== null && setDrawn(true)
      const changes = new MutationObserver(look)
      changes.observe(place, { childList: true, subtree: true, attributeFilter: ['data-items', 'data-drawing'] })
      const latest = setTimeout(() => setDrawn(true), LATEST)
      onCleanup(() => {
        clearTimeout(latest)
        changes.disconnect()
        setDrawn(false)
      })
    },
  }
}
