import { IDLE, type Point, type PointerInput, panBy, stepHands, zoomAt } from '@coreflect/board'
import { createSignal } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import type { BoxTool, Tool } from './create-tools.ts'
import { drawBox } from './hands/draw-box.ts'
import { drawInk } from './hands/draw-ink.ts'
import { drawLine } from './hands/draw-line.ts'
import { effectsOn } from './hands/effects.ts'
import { erase } from './hands/erase.ts'
import type { Begin, Gesture } from './hands/gesture.ts'
import { gripOf } from './hands/later-grips.ts'
import { marquee } from './hands/marquee.ts'
import { pointOut } from './hands/point-out.ts'
import { setStamp } from './hands/set-stamp.ts'

const ACTION: Readonly<Record<string, PointerInput['type']>> = {
  pointerdown: 'down',
  pointermove: 'move',
  pointerup: 'up',
  pointercancel: 'cancel',
}

const box = (tool: BoxTool): Begin => drawBox(tool)
const BEGIN: Readonly<Partial<Record<Tool, Begin>>> = {
  text: box('text'),
  rectangle: box('rectangle'),
  ellipse: box('ellipse'),
  diamond: box('diamond'),
  frame: box('frame'),
  stamp: setStamp,
  connector: drawLine,
  pen: drawInk('pen'),
  marker: drawInk('marker'),
  eraser: erase,
  laser: pointOut,
}
/** Tools with which what is pressed is chosen and carried. */
const CHOOSING: ReadonlySet<Tool> = new Set(['select', 'several'])
/** Tools with which a finger looks around once a pen has been seen. */
const DRAWING: ReadonlySet<Tool> = new Set(['pen', 'marker', 'eraser'])

const MIDDLE = 1
const WHEEL_LINE = 16
const WHEEL_LIMIT = 40
/** A second finger within this time takes back what the first has begun; later it is a palm. */
const RULED_OUT_MS = 250
const TAP_PX = 4
const TAP_TOUCH_PX = 8
const HIT_PX = 4

interface Pressed {
  readonly gesture: Gesture
  readonly first: PointerEvent
  moved: boolean
}

/** The pointer events of a canvas, through the tool in hand, to what they ask for. */
export const createHands = (hold: BoardHold, onGround: () => void) => {
  const { camera, tools } = hold
  let hands = IDLE
  let pressed: Pressed | null = null
  let penSeen = false
  let snaps = true
  // "Move" chosen in the toolbar: the next tap on the canvas says where to.
  const [placing, setPlacing] = createSignal(false)
  /** Space held: the pointer looks around, whatever the tool. */
  const [spaced, setSpaced] = createSignal(false)
  const run = effectsOn(hold, { placing, setPlacing, onGround, snaps: () => snaps })

  /** The item under the pointer: by its form, or by its element where words make it taller than it is stored. */
  const itemUnder = (event: PointerEvent): string | null => {
    const at = camera.toBoard([event.clientX, event.clientY])
    const hit = hold.items.at(at, HIT_PX / camera.now().scale)
    const { target } = event
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
    const kind = element?.dataset.kind ?? ''
    const isBox =
      element !== null &&
      (['note', 'card', 'text', 'other', 'stamp'].includes(kind) ||
        (['shape', 'frame'].includes(kind) && (target as Element).closest('.item-text') !== null))
    const id = isBox ? element.dataset.item : undefined
    return hit !== null && (hit.kind !== 'frame' || id === undefined) ? hit.id : (id ?? null)
  }
  const inputOf = (event: PointerEvent, type: PointerInput['type'], target: string | null): PointerInput => ({
    type,
    target,
    id: event.pointerId,
    at: camera.toView([event.clientX, event.clientY]),
    touch: event.pointerType === 'touch',
    additive: event.shiftKey || event.ctrlKey || event.metaKey || tools.tool() === 'several',
    time: event.timeStamp,
  })
  const feed = (input: PointerInput): void => {
    const { state, effects } = stepHands(hands, input, {
      right: hold.mayWrite() ? 'write' : 'read',
      placing: placing(),
      isSelected: (id) => hold.selected().has(id),
    })
    hands = state
    for (const effect of effects) run(effect)
  }
  const looksAround = (event: PointerEvent): boolean =>
    event.button === MIDDLE || spaced() || tools.tool() === 'hand' || !hold.mayWrite() || placing()

  const tap = (event: PointerEvent, target: string | null): void => {
    feed(inputOf(event, 'down', target))
    feed(inputOf(event, 'up', target))
  }
  const handleOf = (event: PointerEvent): Begin | null => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null
    return gripOf(handle?.dataset.handle, () => tap(event, itemUnder(event)))
  }
  /** What the tool in hand does with this press; null where moving and looking around have it. */
  const beginOf = (event: PointerEvent): Begin | null => {
    if (looksAround(event)) return null
    const byHandle = handleOf(event)
    if (byHandle !== null) return byHandle
    const touch = event.pointerType === 'touch'
    const tool = tools.tool()
    if (!CHOOSING.has(tool)) return touch && penSeen && DRAWING.has(tool) ? null : (BEGIN[tool] ?? null)
    // A finger on the ground looks around, unless it is to choose several.
    if ((touch && tool === 'select') || itemUnder(event) !== null) return null
    return marquee(() => tap(event, null))
  }
  /** A second finger: what the first has begun is taken back, and the two look around. */
  const giveUp = (held: Pressed): void => {
    held.gesture.cancel()
    pressed = null
    feed(inputOf(held.first, 'down', null))
  }
  const onSecond = (held: Pressed, event: PointerEvent): void => {
    // What touches the screen beside a pen is the hand that holds it.
    if (held.first.pointerType === 'pen') return
    const isLate = event.timeStamp - held.first.timeStamp > RULED_OUT_MS && held.moved
    if (event.pointerType !== 'touch' || isLate) return
    giveUp(held)
    feed(inputOf(event, 'down', null))
  }
  /** Whether a press here means the view, and no item that may lie under it. */
  const isForView = (event: PointerEvent): boolean =>
    hold.mayWrite() && !placing() && (looksAround(event) || !CHOOSING.has(tools.tool()))

  const onDown = (event: PointerEvent, viewport: HTMLElement): void => {
    if (event.pointerType === 'pen') penSeen = true
    // A pen draws, whatever the hand that holds it has begun.
    if (event.pointerType === 'pen' && DRAWING.has(tools.tool()) && pressed === null) hands = IDLE
    if (pressed !== null) {
      onSecond(pressed, event)
      return
    }
    const begin = hands.doing.kind === 'nothing' ? beginOf(event) : null
    if (begin === null) {
      feed(inputOf(event, 'down', isForView(event) ? null : itemUnder(event)))
      return
    }
    viewport.setPointerCapture(event.pointerId)
    pressed = {
      gesture: begin(hold, camera.toBoard([event.clientX, event.clientY]), event),
      first: event,
      moved: false,
    }
    hold.edit(null)
  }
  const onPressed = (held: Pressed, event: PointerEvent, type: PointerInput['type']): void => {
    const { first, gesture } = held
    const far = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY)
    held.moved ||= far > (event.pointerType === 'touch' ? TAP_TOUCH_PX : TAP_PX)
    if (type === 'move') {
      if (held.moved) gesture.move(camera.toBoard([event.clientX, event.clientY]), event)
      return
    }
    pressed = null
    if (type === 'up') gesture.end(held.moved)
    else gesture.cancel()
  }
  /** A press inside a text being written is the text's, and the right button the browser's. */
  const isOurs = (event: PointerEvent): boolean =>
    hands.doing.kind !== 'nothing' ||
    pressed !== null ||
    !(event.target instanceof HTMLTextAreaElement || event.button > MIDDLE)

  const onPointer = (event: PointerEvent): void => {
    const type = ACTION[event.type]
    const viewport = event.currentTarget
    if (type === undefined || !(viewport instanceof HTMLElement) || !isOurs(event)) return
    if (type !== 'cancel') hold.presence.tell({ cursor: camera.toBoard([event.clientX, event.clientY]) })
    snaps = event.pointerType !== 'touch' && !event.ctrlKey
    if (type === 'down') onDown(event, viewport)
    else if (pressed !== null && event.pointerId === pressed.first.pointerId) onPressed(pressed, event, type)
    else feed(inputOf(event, type, type === 'up' ? itemUnder(event) : null))
    // Captured once it moves, so that a tap keeps its target and a drag goes on outside.
    const captures = type === 'move' && hands.doing.kind !== 'nothing'
    if (captures && !viewport.hasPointerCapture(event.pointerId)) viewport.setPointerCapture(event.pointerId)
  }
  /** Cancels what is being drawn, pulled or carried, and lets the rest of its press pass; false where nothing is. */
  const cancelPress = (): boolean => {
    const { doing } = hands
    if (pressed !== null) pressed.gesture.cancel()
    else if (doing.kind !== 'drag') return false
    else run({ type: 'forget' })
    pressed = null
    hands = IDLE
    return true
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
    const [x, y]: Point = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
    camera.set(panBy(camera.now(), [-x * unit, -y * unit]))
  }
  return {
    onPointer,
    onWheel,
    cancelPress,
    placing,
    setPlacing,
    spaced,
    setSpaced,
    leave: () => hold.presence.tell({ cursor: null }),
  }
}
