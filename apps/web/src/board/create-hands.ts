import {
  type Effect,
  type Hands,
  IDLE,
  type Point,
  type PointerInput,
  panBy,
  pinchBy,
  stepHands,
  zoomAt,
} from '@coreflect/board'
import { createSignal } from 'solid-js'
import type { BoardHold } from './create-board.ts'

const ACTION: Readonly<Record<string, PointerInput['type']>> = {
  pointerdown: 'down',
  pointermove: 'move',
  pointerup: 'up',
  pointercancel: 'cancel',
}

const itemUnder = (target: EventTarget | null): string | null => {
  const box = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
  return box?.dataset.item ?? null
}

const MIDDLE = 1
const WHEEL_LINE = 16
const WHEEL_LIMIT = 40

/** The pointer events of a canvas, through the hands of the board, to what they ask for. */
export const createHands = (hold: BoardHold, onGround: () => void) => {
  let hands: Hands = IDLE
  const { camera } = hold
  // "Move" chosen in the toolbar: the next tap on the canvas says where to.
  const [placing, setPlacing] = createSignal(false)

  const placeChosen = (middle: Point): void => {
    const first = hold.items.item([...hold.selected()][0] ?? '')
    setPlacing(false)
    if (first === null) return
    const by: Point = [middle[0] - first.p[0] - first.s[0] / 2, middle[1] - first.p[1] - first.s[1] / 2]
    hold.move(hold.selected(), by)
  }
  const choose = (id: string, additive: boolean) => {
    if (!additive) return hold.select([id])
    const now = new Set(hold.selected())
    if (!now.delete(id)) now.add(id)
    hold.select(now)
  }
  const carried = (id: string): readonly string[] => (hold.selected().has(id) ? [...hold.selected()] : [id])
  const inBoard = ([x, y]: Point): Point => [Math.round(x / camera.now().scale), Math.round(y / camera.now().scale)]
  const does: { readonly [type in Effect['type']]: (effect: Extract<Effect, { type: type }>) => void } = {
    select: ({ id, additive }) => choose(id, additive),
    clear: () => {
      hold.select([])
      onGround()
    },
    open: ({ id }) => hold.edit(id),
    add: ({ at }) => {
      const { scale, at: corner } = camera.now()
      const middle: Point = [at[0] / scale + corner[0], at[1] / scale + corner[1]]
      if (placing()) placeChosen(middle)
      else hold.add(middle)
    },
    preview: ({ id, by }) => hold.carry(carried(id), inBoard(by)),
    drop: ({ id, by }) => {
      hold.carry(carried(id), inBoard(by))
      hold.drop()
    },
    forget: hold.forget,
    pan: ({ by }) => camera.set(panBy(camera.now(), by)),
    pinch: ({ before, after }) => camera.set(pinchBy(camera.now(), before, after)),
  }
  const run = <T extends Effect['type']>(effect: Extract<Effect, { type: T }>): void =>
    (does[effect.type] as (one: typeof effect) => void)(effect)

  const inputOf = (event: PointerEvent, type: PointerInput['type']): PointerInput => ({
    type,
    id: event.pointerId,
    at: camera.toView([event.clientX, event.clientY]),
    touch: event.pointerType === 'touch',
    target: event.button === MIDDLE ? null : itemUnder(event.target),
    additive: event.shiftKey || event.ctrlKey || event.metaKey,
    time: event.timeStamp,
  })
  /** A press inside a text being written is the text's, and the right button the browser's. */
  const isOurs = (event: PointerEvent): boolean =>
    hands.doing.kind !== 'nothing' || !(event.target instanceof HTMLTextAreaElement || event.button > MIDDLE)

  const onPointer = (event: PointerEvent): void => {
    const type = ACTION[event.type]
    const viewport = event.currentTarget
    if (type === undefined || !(viewport instanceof HTMLElement) || !isOurs(event)) return
    if (type !== 'cancel') hold.presence.tell({ cursor: camera.toBoard([event.clientX, event.clientY]) })
    const { state, effects } = stepHands(hands, inputOf(event, type), {
      right: hold.mayWrite() ? 'write' : 'read',
      placing: placing(),
      isSelected: (id) => hold.selected().has(id),
    })
    // Captured once it moves, so that a tap keeps its target and a drag goes on outside.
    if (type === 'move' && state.doing.kind !== 'nothing' && !viewport.hasPointerCapture(event.pointerId))
      viewport.setPointerCapture(event.pointerId)
    hands = state
    for (const effect of effects) run(effect)
  }
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1
    const at = camera.toView([event.clientX, event.clientY])
    if (event.ctrlKey || event.metaKey) {
      const way = Math.max(-WHEEL_LIMIT, Math.min(WHEEL_LIMIT, event.deltaY * unit))
      camera.set(zoomAt(camera.now(), at, Math.exp(-way / 100)))
      return
    }
    const [x, y] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
    camera.set(panBy(camera.now(), [-x * unit, -y * unit]))
  }
  return { onPointer, onWheel, placing, setPlacing, leave: () => hold.presence.tell({ cursor: null }) }
}
