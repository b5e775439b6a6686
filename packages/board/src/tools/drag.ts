import type { Point } from '../layout.ts'
import { distance, type PointerInput, type Step, slack, wayFrom } from './pointer.ts'

/** One pointer on one item: first a press, and a drag once it has moved. */
export interface DragState {
  readonly pointer: number
  readonly item: string
  readonly from: Point
  readonly dragging: boolean
  readonly additive: boolean
  /** Whether it was selected before the press. */
  readonly before: boolean
}

/** Begins with the press on an item; what is pressed is selected at once, so that a drag carries it. */
export const startDrag = (input: PointerInput, item: string, selected: boolean): Step<DragState> => ({
  state: { pointer: input.id, item, from: input.at, dragging: false, additive: input.additive, before: selected },
  effects: selected ? [] : [{ type: 'select', id: item, additive: input.additive }],
})

/** Goes on with the same pointer. A null state is the end; a cancelled drag leaves everything where it was. */
export const stepDrag = (state: DragState, input: PointerInput): Step<DragState | null> => {
  if (input.id !== state.pointer) return { state, effects: [] }
  const by = wayFrom(state.from, input.at)
  const dragging = state.dragging || distance(state.from, input.at) >= slack(input.touch)
  if (input.type === 'move')
    return {
      state: { ...state, dragging },
      effects: dragging ? [{ type: 'preview', id: state.item, by }] : [],
    }
  if (input.type === 'up') return { state: null, effects: dragging ? [{ type: 'drop', id: state.item, by }] : [] }
  return { state: null, effects: state.dragging ? [{ type: 'forget' }] : [] }
}
