import { bounds, type Camera, fit, type Rect, reveal, type Size, toScreen, uprightBounds } from '@coreflect/board'
import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import type { BoardHold } from './create-board.ts'

const GAP = 12
const EDGE = 26
/** Never smaller than this: a few lines and the way out. */
const LEAST_ROOM = 180
/** A view goes no further away than this by itself, for the sake of what is chosen. */
const FARTHEST = 0.5

/** The lower edge of what lies over the upper edge of a board, in pixels of the page: its head where the page is scrolled, and what is told there. */
const upperEdge = (canvas: Element): number => {
  const over = canvas.closest('.board')?.querySelectorAll('.board-head, .together-line') ?? []
  return Math.max(
    ...[canvas.getBoundingClientRect().top, ...[...over].map((one) => one.getBoundingClientRect().bottom)],
  )
}

/** The view that has an area in a part of the window, from `corner` on; null where it would have to go too far away. */
const viewBeside = (now: Camera, area: Rect, corner: readonly [number, number], room: Size): Camera | null => {
  const { scale } = now
  const from: Camera = { at: [now.at[0] + corner[0] / scale, now.at[1] + corner[1] / scale], scale }
  const isTooLarge = area.s[0] * scale > room[0] || area.s[1] * scale > room[1]
  const next = isTooLarge ? fit(area, room, 0) : reveal(from, area, room, 0)
  if (next === from || next.scale < scale * FARTHEST) return null
  return { at: [next.at[0] - corner[0] / next.scale, next.at[1] - corner[1] / next.scale], scale: next.scale }
}

/** Gives a panel its room in the window, and brings what is chosen into view beside it as soon as it is known how much room that takes. */
export const createInView = (hold: BoardHold, panel: HTMLElement, beside: Accessor<boolean>): void => {
  const { camera } = hold
  const canvas = panel.closest('.board-canvas') ?? panel
  const chosen = (): Rect | null =>
    bounds([...hold.selected()].flatMap((id) => hold.outlineOf(id) ?? []).map(uprightBounds))
  /** A column is as high as the board is to be seen; of a scrolled page, that is less. */
  const measure = (): void => {
    const room = canvas.getBoundingClientRect().bottom - upperEdge(canvas) - 2 * GAP
    panel.style.setProperty('--room', `${Math.max(LEAST_ROOM, room)}px`)
  }
  const showBeside = (area: Rect): void => {
    const shown = camera.shown()
    const { scale } = camera.now()
    const [left, low] = toScreen(camera.now(), [shown.p[0], shown.p[1] + shown.s[1]])
    const top = camera.toView([0, upperEdge(canvas)])[1] + EDGE
    const end = camera.toView([panel.getBoundingClientRect().left, 0])[0] - EDGE
    const room: Size = [Math.min(shown.s[0] * scale, end - left), low - top]
    const next = viewBeside(camera.now(), area, [left, top], room)
    if (next !== null) camera.set(next)
  }
  const show = (): void => {
    const area = chosen()
    if (area === null) return
    if (beside()) showBeside(area)
    else camera.reveal(area)
  }
  const sized = new ResizeObserver(() => {
    measure()
    // How wide a column is does not depend on what is in it.
    if (!beside()) show()
  })
  sized.observe(panel)
  sized.observe(canvas)
  globalThis.addEventListener('scroll', measure, { passive: true })
  createEffect(on(beside, (is) => is && requestAnimationFrame(show)))
  onCleanup(() => {
    sized.disconnect()
    globalThis.removeEventListener('scroll', measure)
  })
}
