import { uprightBounds } from '@coreflect/board'
import { onCleanup } from 'solid-js'
import type { BoardHold } from './create-board.ts'

/** Brings the one thing that is chosen into view beside a panel, once it is known how much room that takes. */
export const createInView = (hold: BoardHold, panel: Element): void => {
  const sized = new ResizeObserver(() => {
    const [id, ...more] = hold.selected()
    const box = id === undefined || more.length > 0 ? null : hold.outlineOf(id)
    if (box !== null) hold.camera.reveal(uprightBounds(box))
  })
  sized.observe(panel)
  onCleanup(() => sized.disconnect())
}
