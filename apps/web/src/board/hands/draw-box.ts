import { type Point, type Rect, rectBetween, TEXT_SIZE } from '@coreflect/board'
import type { BoxTool } from '../create-tools.ts'
import type { Begin } from './gesture.ts'

/** A square, or a circle, where Shift is held. */
const drawn = (from: Point, to: Point, even: boolean): Rect => {
  if (!even) return rectBetween(from, to)
  const side = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))
  const way = (a: number, b: number): number => a + (b < a ? -side : side)
  return rectBetween(from, [way(from[0], to[0]), way(from[1], to[1])])
}

/** Draws a shape, a text or a frame from corner to corner; a tap makes one of the usual size around it, and a text from there on. */
export const drawBox =
  (tool: BoxTool): Begin =>
  (hold, from) => {
    let rect: Rect | null = null
    return {
      move: (to, event) => {
        rect = drawn(from, to, event.shiftKey)
        hold.tools.show({ kind: 'box', tool, rect })
      },
      end: (moved) => {
        hold.tools.show(null)
        const tapped: Point = tool === 'text' ? [from[0] + TEXT_SIZE[0] / 2, from[1]] : from
        hold.makers.box(tool, moved && rect !== null ? rect : tapped)
        hold.tools.take('select')
      },
      cancel: () => hold.tools.show(null),
    }
  }
