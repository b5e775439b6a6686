import { type Point, panBy, viewOf } from '@coreflect/board'
import { onCleanup } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import { type Shortcut, type SimpleDeed, shortcutOf } from './shortcuts.ts'

const REST_MS = 600
const ZOOM = 1.25
const TURN = 15

interface KeysSetting {
  /** Goes to an item, which is chosen with its group, and with others that are kept. */
  readonly item: (id: string, kept?: Iterable<string>) => void
  readonly ground: () => void
  readonly tools: () => void
  /** What was gone to last, if it is still there. */
  readonly last: () => string | null
  readonly help: () => void
  readonly picture: () => void
  readonly setSpaced: (on: boolean) => void
  /** Cancels what the pointer is just doing; false where it does nothing. */
  readonly cancelPress: () => boolean
  /** What is chosen waits for no tap any more that says where to. */
  readonly endPlacing: () => void
}

/** The keys of a canvas. Arrows held down are one move: shown at once, written when they are let go. */
export const createKeys = (hold: BoardHold, focus: KeysSetting) => {
  let nudged: Point = [0, 0]
  let rest: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(rest))

  const settle = (): void => {
    clearTimeout(rest)
    if (nudged[0] === 0 && nudged[1] === 0) return
    nudged = [0, 0]
    hold.drop()
  }
  const nudge = (by: Point): void => {
    if (!hold.mayWrite()) return
    nudged = [nudged[0] + by[0], nudged[1] + by[1]]
    hold.carry(
      [...hold.selected()].filter((id) => hold.items.item(id)?.locked !== true),
      nudged,
    )
    clearTimeout(rest)
    rest = setTimeout(settle, REST_MS)
  }
  /** What a key means that is for one thing alone: what it was pressed on, else the first that is chosen. */
  const current = (onItem: string | null): string | null =>
    onItem !== null && hold.selected().has(onItem) ? onItem : ([...hold.selected()][0] ?? null)
  /** Stays chosen while the keys go on from one to the next. */
  let kept: ReadonlySet<string> = new Set()
  const keep = (onItem: string | null): void => {
    if (onItem === null) return
    const mates = [...hold.items.mates(onItem)]
    const others = [...kept].filter((id) => !mates.includes(id))
    kept = new Set(kept.has(onItem) ? others : [...others, ...mates])
    hold.select([...kept, ...mates])
    hold.say(hold.t('board.said.kept', { count: kept.size }))
  }

  /** Goes to the neighbour in reading order; false at the end, where the browser goes on to what follows the board. */
  const go = (way: 1 | -1, from: string | null): boolean => {
    const order = hold.items.reading()
    const at = from === null ? -1 : order.indexOf(from)
    const next = order[at === -1 ? (way === 1 ? 0 : -1) : at + way]
    if (next === undefined) return false
    focus.item(next, kept)
    return true
  }
  const leave = (): void => {
    if (focus.cancelPress()) return
    hold.forget()
    hold.tools.take('select')
    focus.endPlacing()
    nudged = [0, 0]
    hold.select([])
    focus.ground()
  }
  const remove = (onItem: string | null): void => {
    const order = hold.items.reading()
    const at = order.indexOf(current(onItem) ?? '')
    hold.remove(hold.selected())
    const next = order.slice(at + 1).find((id) => hold.items.item(id) !== null) ?? order[at - 1]
    if (next === undefined) focus.ground()
    else focus.item(next)
  }
  /** From the ground into the board: to what was gone to last, else to the first in reading order. */
  const enter = (): boolean => {
    const last = focus.last()
    if (last === null) return go(1, null)
    focus.item(last, kept)
    return true
  }
  /** Where a tool is in hand that needs no pointer, it makes one thing in the middle of what is in view. */
  const place = (): boolean => {
    const tool = hold.tools.tool()
    if (tool === 'stamp') {
      const { p, s } = viewOf(hold.camera.now(), hold.camera.size())
      hold.makers.stamp(hold.tools.mark(), [p[0] + s[0] / 2, p[1] + s[1] / 2])
      return true
    }
    if (!['text', 'rectangle', 'ellipse', 'diamond', 'frame'].includes(tool)) return false
    const { p, s } = viewOf(hold.camera.now(), hold.camera.size())
    hold.makers.box(tool as Parameters<typeof hold.makers.box>[0], [p[0] + s[0] / 2, p[1] + s[1] / 2])
    hold.tools.take('select')
    return true
  }
  const connect = (): boolean => {
    const [one, other, ...more] = hold.selected()
    if (one === undefined || other === undefined || more.length > 0) hold.tools.take('connector')
    else hold.makers.connect({ item: one, anchor: 'auto' }, { item: other, anchor: 'auto' })
    return true
  }
  /** The stamp in hand, said aloud since pressing again takes the next. */
  const stamp = (): void => {
    if (!hold.mayWrite()) return
    hold.tools.takeStamp()
    hold.say(hold.t('board.stamp', { mark: hold.t(`board.mark.${hold.tools.mark()}`) }))
  }
  const dot = (does: (id: string) => void): void => {
    const [id, ...more] = hold.selected()
    if (id !== undefined && more.length === 0) does(id)
  }
  const { deeds } = hold
  const isLocked = (): boolean => [...hold.selected()].every((id) => hold.items.item(id)?.locked === true)
  const simple: { readonly [deed in Exclude<SimpleDeed, 'next' | 'previous'>]: (onItem: string | null) => unknown } = {
    place,
    connect,
    keep,
    edit: (onItem) => hold.edit(current(onItem)),
    delete: remove,
    leave,
    // On a frame it is put into it, which arrows alone would take long for.
    add: (onItem) => (hold.items.item(onItem ?? '')?.kind === 'frame' ? hold.deeds.addTo(onItem ?? '') : hold.add()),
    undo: () => hold.back(),
    redo: () => hold.again(),
    all: () => hold.select(hold.items.arranged().map(({ id }) => id)),
    duplicate: deeds.duplicate,
    front: () => deeds.order('front'),
    back: () => deeds.order('back'),
    forward: () => deeds.order('forward'),
    backward: () => deeds.order('backward'),
    lock: () => deeds.lock(!isLocked()),
    group: deeds.group,
    ungroup: deeds.ungroup,
    turn: () => deeds.turn(TURN),
    'turn-back': () => deeds.turn(-TURN),
    across: () => deeds.distribute('across'),
    down: () => deeds.distribute('down'),
    help: focus.help,
    image: focus.picture,
    stamp,
    dot: () => dot((id) => hold.company()?.votes.give(id)),
    'no-dot': () => dot((id) => hold.company()?.votes.takeBack(id)),
    'to-tools': focus.tools,
    'zoom-in': () => hold.camera.zoomBy(ZOOM),
    'zoom-out': () => hold.camera.zoomBy(1 / ZOOM),
    fit: () => hold.camera.fit(hold.area()),
  }
  const run = (shortcut: Shortcut, onItem: string | null): boolean => {
    if (shortcut.does !== 'nudge') settle()
    // What was left by the pointer, by Escape or by being deleted is not kept any more.
    kept = new Set([...kept].filter((id) => hold.selected().has(id)))
    switch (shortcut.does) {
      case 'nudge':
        nudge(shortcut.by)
        return true
      case 'pan':
        hold.camera.set(panBy(hold.camera.now(), shortcut.by))
        return true
      case 'grow':
        deeds.grow(shortcut.by)
        return true
      case 'tool':
        if (hold.mayWrite() || shortcut.tool === 'hand') hold.tools.take(shortcut.tool)
        return true
      case 'align':
        deeds.align(shortcut.to)
        return true
      case 'next':
        return onItem === null ? enter() : go(1, onItem)
      case 'previous':
        return onItem !== null && go(-1, onItem)
      default:
        return simple[shortcut.does](onItem) !== false
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.target instanceof HTMLTextAreaElement) return
    if (event.key === ' ') {
      event.preventDefault()
      focus.setSpaced(true)
      return
    }
    const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-item]') : null
    const shortcut = shortcutOf(event, hold.selected().size > 0)
    if (shortcut !== null && run(shortcut, target?.dataset.item ?? null)) event.preventDefault()
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ') focus.setSpaced(false)
    if (event.key.startsWith('Arrow')) settle()
  }
  return { onKeyDown, onKeyUp, settle }
}
