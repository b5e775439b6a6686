import type { Point } from '../layout.ts'

/** What a hand does, in screen pixels and milliseconds of any one clock. `target` is the id of the item under it. */
export interface PointerInput {
  readonly type: 'down' | 'move' | 'up' | 'cancel'
  readonly id: number
  readonly at: Point
  readonly touch: boolean
  readonly target: string | null
  /** Shift or Control held: add to what is selected. */
  readonly additive: boolean
  readonly time: number
}

/** What a tool asks for. Ways are in screen pixels; the screen turns them into board units by its camera. */
export type Effect =
  | { readonly type: 'select'; readonly id: string; readonly additive: boolean }
  | { readonly type: 'clear' }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'add'; readonly at: Point }
  /** The drag of `id` (and of what is selected with it) as it stands; shown to others, not yet written. */
  | { readonly type: 'preview'; readonly id: string; readonly by: Point }
  | { readonly type: 'drop'; readonly id: string; readonly by: Point }
  | { readonly type: 'forget' }
  | { readonly type: 'pan'; readonly by: Point }
  | { readonly type: 'pinch'; readonly before: readonly [Point, Point]; readonly after: readonly [Point, Point] }

export interface Step<State> {
  readonly state: State
  readonly effects: readonly Effect[]
}

/** A press that has moved less than this many pixels is a tap: a finger is never quite still. */
export const slack = (touch: boolean): number => (touch ? 8 : 4)

export const wayFrom = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1]]

export const distance = (from: Point, to: Point): number => Math.hypot(to[0] - from[0], to[1] - from[1])
