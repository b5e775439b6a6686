import type { InkPoint, Point, Tip } from '@coreflect/board'
import type { Begin } from './gesture.ts'

/** What a device tells that knows no pressure. */
const EVEN = 0.5

/** Draws by hand; the line is written once, when the pen is lifted. */
export const drawInk =
  (tip: Tip): Begin =>
  (hold, from, first) => {
    const pressed = first.pointerType === 'pen'
    const pressure = (event: PointerEvent): number => (pressed ? event.pressure : EVEN)
    const points: InkPoint[] = [[from[0], from[1], pressure(first)]]
    const add = ([x, y]: Point, event: PointerEvent): void => {
      points.push([x, y, pressure(event)])
    }
    const show = (): void => hold.tools.show({ kind: 'ink', points, tip, pressed })
    show()
    return {
      move: (at, event) => {
        const between = event.getCoalescedEvents?.() ?? []
        for (const one of between) add(hold.camera.toBoard([one.clientX, one.clientY]), one)
        if (between.length === 0) add(at, event)
        show()
      },
      end: () => {
        hold.tools.show(null)
        hold.makers.ink(points, pressed, tip)
      },
      cancel: () => hold.tools.show(null),
    }
  }
