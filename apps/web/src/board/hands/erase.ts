import type { Point } from '@coreflect/board'
import { NONE } from '../create-tools.ts'
import type { Begin } from './gesture.ts'

const SLACK = 6

/** Takes away what it goes over, all of it in one step when it is lifted. */
export const erase: Begin = (hold, from) => {
  let last = from
  const over = (at: Point): void => {
    const { scale } = hold.camera.now()
    const steps = Math.max(1, Math.ceil((Math.hypot(at[0] - last[0], at[1] - last[1]) * scale) / SLACK))
    const found: string[] = []
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps
      const place: Point = [last[0] + (at[0] - last[0]) * part, last[1] + (at[1] - last[1]) * part]
      const item = hold.items.at(place, SLACK / scale)
      if (item !== null && !item.locked && item.kind !== 'card' && item.kind !== 'frame') found.push(item.id)
    }
    last = at
    if (found.some((id) => !hold.tools.fading().has(id))) hold.tools.fade(new Set([...hold.tools.fading(), ...found]))
  }
  over(from)
  return {
    move: over,
    end: () => {
      const ids = hold.tools.fading()
      hold.tools.fade(NONE)
      if (ids.size > 0) hold.remove(ids)
    },
    cancel: () => hold.tools.fade(NONE),
  }
}
