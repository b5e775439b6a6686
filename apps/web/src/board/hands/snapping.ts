import { bounds, type Point, type Rect, snap, uprightBounds, viewOf } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'

/** How near edges must come to each other, in pixels. */
const NEAR = 6
/** With more than so much in view there is always something near, and guides would only confuse. */
const MOST = 150

/** Lets what is dragged meet the edges and middles of what lies around it, and shows the lines along which they meet. */
export const createSnapping = (hold: BoardHold) => {
  let others: readonly Rect[] | null = null
  let moving: Rect | null = null

  const begin = (ids: readonly string[]): void => {
    const going = new Set(ids)
    for (const id of ids) for (const held of hold.items.held(id)) going.add(held)
    moving = bounds(ids.flatMap((id) => hold.items.item(id) ?? []).map(uprightBounds))
    const here = hold.items.within(viewOf(hold.camera.now(), hold.camera.size()))
    const still = here.filter((item) => !going.has(item.id) && item.kind !== 'connector' && item.kind !== 'ink')
    others = still.length > MOST ? [] : still.map(uprightBounds)
  }
  return {
    way: (ids: readonly string[], by: Point): Point => {
      if (others === null) begin(ids)
      if (moving === null || others === null || others.length === 0) return by
      const there: Rect = { p: [moving.p[0] + by[0], moving.p[1] + by[1]], s: moving.s }
      const { by: more, guides } = snap(there, others, NEAR / hold.camera.now().scale)
      hold.guide(guides)
      return [by[0] + more[0], by[1] + more[1]]
    },
    end: (): void => {
      others = null
      hold.guide([])
    },
  }
}
