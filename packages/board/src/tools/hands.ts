import type { Point } from '../layout.ts'
import { type DragState, startDrag, stepDrag } from './drag.ts'
import { type NavigateState, startPan, startPinch, stepNavigate } from './navigate.ts'
import { distance, type Effect, type PointerInput, type Step } from './pointer.ts'

/** What the hands on a board are doing. */
export interface Hands {
  readonly doing:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'drag'; readonly drag: DragState; readonly at: Point }
    | { readonly kind: 'navigate'; readonly navigate: NavigateState }
  /** The last tap, by which the next one may become a double tap. */
  readonly tap: { readonly target: string | null; readonly at: Point; readonly time: number } | null
}

export interface HandsContext {
  readonly right: 'write' | 'read'
  /** The next press adds a note where it is released. */
  readonly placing: boolean
  readonly isSelected: (id: string) => boolean
}

export const IDLE: Hands = { doing: { kind: 'nothing' }, tap: null }

const DOUBLE_TAP_MS = 350
const DOUBLE_TAP_PX = 24

const pressed = (hands: Hands, input: PointerInput, context: HandsContext): Step<Hands> => {
  if (input.target === null || context.placing)
    return { state: { ...hands, doing: { kind: 'navigate', navigate: startPan(input) } }, effects: [] }
  if (context.right === 'read')
    return {
      state: { ...hands, doing: { kind: 'navigate', navigate: startPan(input) } },
      effects: [{ type: 'select', id: input.target, additive: false }],
    }
  const { state, effects } = startDrag(input, input.target, context.isSelected(input.target))
  return { state: { ...hands, doing: { kind: 'drag', drag: state, at: input.at } }, effects }
}

/** What a press that has hardly moved means: select, open, add, or clear. */
const tapped = (hands: Hands, target: string | null, input: PointerInput, context: HandsContext): Step<Hands> => {
  const nothing = { kind: 'nothing' } as const
  const again =
    hands.tap !== null &&
    hands.tap.target === target &&
    input.time - hands.tap.time <= DOUBLE_TAP_MS &&
    distance(hands.tap.at, input.at) <= DOUBLE_TAP_PX
  const tap = again ? null : { target, at: input.at, time: input.time }
  const writing = context.right === 'write'
  const end = (effects: readonly Effect[]): Step<Hands> => ({ state: { doing: nothing, tap }, effects })
  if (writing && context.placing) return end([{ type: 'add', at: input.at }])
  if (target === null) return end(again && writing ? [{ type: 'add', at: input.at }] : [{ type: 'clear' }])
  if (again && writing) return end([{ type: 'open', id: target }])
  return end([])
}

const stepDragging = (
  hands: Hands,
  doing: Extract<Hands['doing'], { kind: 'drag' }>,
  input: PointerInput,
  context: HandsContext,
): Step<Hands> => {
  const { drag } = doing
  if (input.type === 'down') {
    // A second finger means the view, never the note under the first.
    const navigate = startPinch({ id: drag.pointer, at: doing.at }, input)
    return {
      state: { doing: { kind: 'navigate', navigate }, tap: null },
      effects: drag.dragging ? [{ type: 'forget' }] : [],
    }
  }
  const { state, effects } = stepDrag(drag, input)
  if (state !== null) return { state: { ...hands, doing: { kind: 'drag', drag: state, at: input.at } }, effects }
  if (input.type === 'up' && effects.length === 0) {
    const result = tapped(hands, drag.item, input, context)
    const only: Effect = { type: 'select', id: drag.item, additive: drag.additive }
    // One of several becomes the only one; where others are kept, what was selected before the press is let go.
    const alone = (drag.additive ? drag.before : context.isSelected(drag.item)) && result.effects.length === 0
    return alone ? { state: result.state, effects: [only] } : result
  }
  return { state: { doing: { kind: 'nothing' }, tap: null }, effects }
}

const stepNavigating = (
  hands: Hands,
  navigate: NavigateState,
  input: PointerInput,
  context: HandsContext,
): Step<Hands> => {
  const { state, effects } = stepNavigate(navigate, input)
  if (state !== null) return { state: { ...hands, doing: { kind: 'navigate', navigate: state } }, effects }
  if (input.type === 'up' && navigate.kind === 'pan' && !navigate.moved)
    return tapped(hands, input.target, input, context)
  return { state: { doing: { kind: 'nothing' }, tap: null }, effects }
}

/**
 * The hands on a board: one pointer on an item drags it, on the ground pans; a second finger always pans and zooms and
 * takes back a drag in progress; a tap selects, a double tap opens an item for writing or adds one on the ground.
 */
export const stepHands = (hands: Hands, input: PointerInput, context: HandsContext): Step<Hands> => {
  if (hands.doing.kind === 'drag') return stepDragging(hands, hands.doing, input, context)
  if (hands.doing.kind === 'navigate') return stepNavigating(hands, hands.doing.navigate, input, context)
  return input.type === 'down' ? pressed(hands, input, context) : { state: hands, effects: [] }
}
