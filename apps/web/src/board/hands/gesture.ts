import type { Point } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'

/** One press of a tool other than moving and looking around; places are on the board. */
export interface Gesture {
  readonly move: (at: Point, event: PointerEvent) => void
  /** Lifted: what was shown is written. `moved` is false where it was a tap. */
  readonly end: (moved: boolean) => void
  /** Taken back: nothing is written. */
  readonly cancel: () => void
}

export type Begin = (hold: BoardHold, at: Point, event: PointerEvent) => Gesture
