import { bounds, uprightBounds } from '@coreflect/board'
import { onCleanup } from 'solid-js'
import type { BoardHold } from './create-board.ts'

/** Brings what is chosen into view beside a panel, once it is known how much room that takes. */
export const createInView = (hold: BoardHold, panel: Element): void => {
  const sized = new ResizeObserver(() => {
    const area = bounds([...hold.selected()].flatMap((id) => hold.outlineOf(id) ?? []).map(uprightBounds))
    if (area !== null) hold.camera.reveal(area)
  })
  sized.observe(panel)
  onCleanup(() => sized.disconnect())
}
