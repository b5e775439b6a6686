import type { Point } from '../layout.ts'
import { distance, type PointerInput, type Step, slack, wayFrom } from './pointer.ts'

interface Finger {
  readonly id: number
  readonly at: Point
}

/** One pointer pans once it has moved; two pinch. `moved` tells a pan from a tap when it ends. */
export type NavigateState =
  | { readonly kind: 'pan'; readonly finger: Finger; readonly from: Point; readonly moved: boolean }
  | { readonly kind: 'pinch'; readonly fingers: readonly [Finger, Finger] }

export const startPan = ({ id, at }: PointerInput): NavigateState => ({
  kind: 'pan',
  finger: { id, at },
  from: at,
  moved: false,
})

export const startPinch = (first: Finger, { id, at }: PointerInput): NavigateState => ({
  kind: 'pinch',
  fingers: [first, { id, at }],
})

const stepPan = (state: Extract<NavigateState, { kind: 'pan' }>, input: PointerInput): Step<NavigateState | null> => {
  if (input.type === 'down') return { state: startPinch(state.finger, input), effects: [] }
  if (input.id !== state.finger.id) return { state, effects: [] }
  if (input.type !== 'move') return { state: null, effects: [] }
  if (!state.moved && distance(state.from, input.at) < slack(input.touch)) return { state, effects: [] }
  return {
    state: { ...state, moved: true, finger: { id: input.id, at: input.at } },
    effects: [{ type: 'pan', by: wayFrom(state.finger.at, input.at) }],
  }
}

const stepPinch = (
  state: Extract<NavigateState, { kind: 'pinch' }>,
  input: PointerInput,
): Step<NavigateState | null> => {
  const [a, b] = state.fingers
  if (input.type === 'down' || (input.id !== a.id && input.id !== b.id)) return { state, effects: [] }
  if (input.type !== 'move') {
    const left = input.id === a.id ? b : a
    return { state: { kind: 'pan', finger: left, from: left.at, moved: true }, effects: [] }
  }
  const now = { id: input.id, at: input.at }
  const fingers: readonly [Finger, Finger] = input.id === a.id ? [now, b] : [a, now]
  return {
    state: { kind: 'pinch', fingers },
    effects: [{ type: 'pinch', before: [a.at, b.at], after: [fingers[0].at, fingers[1].at] }],
  }
}

/** Goes on. A finger lifted from a pinch leaves the other panning; a third finger changes nothing. */
export const stepNavigate = (state: NavigateState, input: PointerInput): Step<NavigateState | null> =>
  state.kind === 'pan' ? stepPan(state, input) : stepPinch(state, input)
