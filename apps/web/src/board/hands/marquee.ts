import { type Item, inMarquee, type Point, type Rect, rectBetween } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'
import type { Begin } from './gesture.ts'

/** What a marquee takes: what lies wholly in it, frames with it only where nothing else is meant. */
const taken = (hold: BoardHold, rect: Rect): readonly string[] => {
  const isIn = (item: Item): boolean => {
    const place = item.kind === 'connector' ? hold.items.extent(item.id) : null
    return inMarquee(rect, place === null ? item : { ...place, turn: 0 })
  }
  return hold.items
    .within(rect)
    .filter(isIn)
    .flatMap(({ id }) => [...hold.items.mates(id)])
}

/** Draws a rectangle and chooses what lies in it; a tap is left to whoever asked for it. */
export const marquee =
  (onTap: () => void): Begin =>
  (hold, from, event) => {
    const keeps = event.shiftKey || event.ctrlKey || event.metaKey || hold.tools.tool() === 'several'
    const before = keeps ? [...hold.selected()] : []
    let rect: Rect | null = null
    return {
      move: (to: Point) => {
        const next = rectBetween(from, to)
        rect = next
        hold.tools.show({ kind: 'marquee', rect: next })
      },
      end: (moved) => {
        hold.tools.show(null)
        if (!moved || rect === null) onTap()
        else hold.select(new Set([...before, ...taken(hold, rect)]))
      },
      cancel: () => hold.tools.show(null),
    }
  }
