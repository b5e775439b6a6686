import { type NavigateState, startPan, startPinch, stepNavigate } from './navigate.ts'
import { distance, type Effect, type PointerInput } from './pointer.ts'

/** One event of a mouse, a finger or a pen. `tick` is time passing while a press is held back. */
export interface FingerInput extends Omit<PointerInput, 'type' | 'touch'> {
  readonly type: PointerInput['type'] | 'tick'
  readonly device: 'mouse' | 'touch' | 'pen'
  /** From 0 to 1; half where the device does not tell. */
  readonly pressure: number
}

/** What a press asks of the tool in hand, in screen pixels; between `begin` and `end` or `cancel` it has the one pointer. */
export type Press =
  | { readonly type: 'begin' | 'move' | 'end'; readonly input: FingerInput }
  | { readonly type: 'cancel' }
type Navigation = Extract<Effect, { type: 'pan' | 'pinch' }>

export interface Fingers {
  readonly doing:
    | { readonly kind: 'nothing' }
    /** A finger is down, and what it means is not yet known: what it did is kept for when it is. */
    | { readonly kind: 'waiting'; readonly held: readonly FingerInput[] }
    | { readonly kind: 'pressing'; readonly last: FingerInput }
    | { readonly kind: 'navigating'; readonly navigate: NavigateState }
  /** A pen was used here: from then on fingers, and the palm among them, move the view. */
  readonly penSeen: boolean
}

export const NO_FINGERS: Fingers = { doing: { kind: 'nothing' }, penSeen: false }

/** A finger alone for so long, or moved so far, was meant for the tool. */
const HOLD_MS = 50
const HOLD_PX = 6

export interface FingersStep {
  readonly state: Fingers
  readonly effects: readonly (Press | Navigation)[]
  /** Milliseconds after which a `tick` is wanted, should nothing else come before; null where none is. */
  readonly wait: number | null
}

const asPointer = (input: FingerInput): PointerInput => ({
  type: input.type === 'tick' ? 'move' : input.type,
  id: input.id,
  at: input.at,
  touch: input.device === 'touch',
  target: input.target,
  additive: input.additive,
  time: input.time,
})

const isNavigation = (effect: Effect): effect is Navigation => effect.type === 'pan' || effect.type === 'pinch'

const step = (state: Fingers, effects: FingersStep['effects'] = [], wait: number | null = null): FingersStep => ({
  state,
  effects,
  wait,
})

const rest = (state: Fingers, effects: FingersStep['effects'] = []): FingersStep =>
  step({ ...state, doing: { kind: 'nothing' } }, effects)

const navigating = (state: Fingers, navigate: NavigateState, effects: FingersStep['effects'] = []): FingersStep =>
  step({ ...state, doing: { kind: 'navigating', navigate } }, effects)

/** The tool gets what was held back, from its first touch. */
const release = (state: Fingers, held: readonly FingerInput[]): FingersStep => {
  const last = held.at(-1)
  if (last === undefined) return rest(state)
  const effects = held.map((input, index): Press => ({ type: index === 0 ? 'begin' : 'move', input }))
  return step({ ...state, doing: { kind: 'pressing', last } }, effects)
}

const pressed = (state: Fingers, input: FingerInput, touchNavigates: boolean): FingersStep => {
  const next = { ...state, penSeen: state.penSeen || input.device === 'pen' }
  if (input.device === 'touch' && (touchNavigates || next.penSeen)) return navigating(next, startPan(asPointer(input)))
  if (input.device === 'touch') return step({ ...next, doing: { kind: 'waiting', held: [input] } }, [], HOLD_MS)
  return release(next, [input])
}

const stepWaiting = (state: Fingers, held: readonly FingerInput[], input: FingerInput): FingersStep => {
  const [first] = held
  if (first === undefined) return rest(state)
  if (input.type === 'down') {
    if (input.device !== 'touch') return pressed({ ...state, doing: { kind: 'nothing' } }, input, false)
    return navigating(state, startPinch({ id: first.id, at: (held.at(-1) ?? first).at }, asPointer(input)))
  }
  if (input.type === 'tick') {
    const left = first.time + HOLD_MS - input.time
    return left > 0 ? step(state, [], left) : release(state, held)
  }
  if (input.id !== first.id) return step(state)
  if (input.type === 'cancel') return rest(state)
  // A short tap is a whole press.
  if (input.type === 'up') return rest(state, [...release(state, held).effects, { type: 'end', input }])
  const now = [...held, input]
  const known = input.time - first.time >= HOLD_MS || distance(first.at, input.at) >= HOLD_PX
  return known ? release(state, now) : step({ ...state, doing: { kind: 'waiting', held: now } }, [], HOLD_MS)
}

const stepPressing = (state: Fingers, last: FingerInput, input: FingerInput): FingersStep => {
  if (input.type === 'down') {
    // A palm beside the pen, or a second button, means nothing; a second finger means the view, a pen itself.
    if (last.device !== 'touch') return step({ ...state, penSeen: state.penSeen || input.device === 'pen' })
    if (input.device === 'pen') {
      const begun = pressed(state, input, false)
      return { ...begun, effects: [{ type: 'cancel' }, ...begun.effects] }
    }
    if (input.device !== 'touch') return step(state)
    return navigating(state, startPinch({ id: last.id, at: last.at }, asPointer(input)), [{ type: 'cancel' }])
  }
  if (input.id !== last.id || input.type === 'tick') return step(state)
  if (input.type === 'cancel') return rest(state, [{ type: 'cancel' }])
  if (input.type === 'up') return rest(state, [{ type: 'end', input }])
  return step({ ...state, doing: { kind: 'pressing', last: input } }, [{ type: 'move', input }])
}

/**
 * Tells what hands on a board mean, whatever the tool: one pointer is the tool's, two fingers always move and zoom the
 * view. A finger is held back for 50 ms or 6 px, until a second one is ruled out; one that comes later takes the press
 * back. Once a pen is seen, fingers move the view and a palm draws nothing; a pen takes over from a finger.
 * `touchNavigates`: the tool leaves a single finger to the view, as one that only chooses does on the ground.
 */
export const stepFingers = (state: Fingers, input: FingerInput, touchNavigates: boolean): FingersStep => {
  const { doing } = state
  if (doing.kind === 'waiting') return stepWaiting(state, doing.held, input)
  if (doing.kind === 'pressing') return stepPressing(state, doing.last, input)
  if (doing.kind === 'nothing') return input.type === 'down' ? pressed(state, input, touchNavigates) : step(state)
  if (input.type === 'tick') return step(state)
  // A pen that comes while a palm rests on the board is a pen all the same.
  if (input.type === 'down' && input.device === 'pen') return pressed(state, input, touchNavigates)
  const { state: navigate, effects } = stepNavigate(doing.navigate, asPointer(input))
  return navigate === null
    ? rest(state, effects.filter(isNavigation))
    : navigating(state, navigate, effects.filter(isNavigation))
}
