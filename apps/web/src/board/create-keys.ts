import { type Point, panBy } from '@coreflect/board'
import { onCleanup } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import { type Shortcut, shortcutOf } from './shortcuts.ts'

const REST_MS = 600
const ZOOM = 1.25

/** The keys of a canvas. Arrows held down are one move: shown at once, written when they are let go. */
export const createKeys = (
  hold: BoardHold,
  focus: {
    readonly item: (id: string) => void
    readonly ground: () => void
    /** What was gone to last, if it is still there. */
    readonly last: () => string | null
  },
) => {
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
    hold.carry(hold.selected(), nudged)
    clearTimeout(rest)
    rest = setTimeout(settle, REST_MS)
  }
  const current = (): string | null => [...hold.selected()][0] ?? null

  /** Goes to the neighbour in reading order; false at the end, where the browser goes on to what follows the board. */
  const go = (way: 1 | -1, from: string | null): boolean => {
    const order = hold.items.reading()
    const at = from === null ? -1 : order.indexOf(from)
    const next = order[at === -1 ? (way === 1 ? 0 : -1) : at + way]
    if (next === undefined) return false
    focus.item(next)
    return true
  }
  const leave = (): void => {
    hold.forget()
    nudged = [0, 0]
    hold.select([])
    focus.ground()
  }
  const remove = (): void => {
    const order = hold.items.reading()
    const at = order.indexOf(current() ?? '')
    hold.remove(hold.selected())
    const next = order.slice(at + 1).find((id) => hold.items.item(id) !== null) ?? order[at - 1]
    if (next === undefined) focus.ground()
    else focus.item(next)
  }
  /** From the ground into the board: to what was gone to last, else to the first in reading order. */
  const enter = (): boolean => {
    const last = focus.last()
    if (last === null) return go(1, null)
    focus.item(last)
    return true
  }
  const run = (shortcut: Shortcut, onItem: string | null): boolean => {
    if (shortcut.does !== 'nudge') settle()
    const id = current()
    switch (shortcut.does) {
      case 'nudge':
        nudge(shortcut.by)
        return true
      case 'pan':
        hold.camera.set(panBy(hold.camera.now(), shortcut.by))
        return true
      case 'next':
        return onItem === null ? enter() : go(1, onItem)
      case 'previous':
        return onItem !== null && go(-1, onItem)
      case 'edit':
        hold.edit(id)
        return true
      default:
        simple[shortcut.does]()
        return true
    }
  }
  const simple = {
    delete: remove,
    leave,
    add: () => hold.add(),
    undo: () => hold.back(),
    redo: () => hold.again(),
    'zoom-in': () => hold.camera.zoomBy(ZOOM),
    'zoom-out': () => hold.camera.zoomBy(1 / ZOOM),
    fit: () => hold.camera.fit(hold.area()),
  } as const

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.target instanceof HTMLTextAreaElement) return
    const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-item]') : null
    const shortcut = shortcutOf(event, hold.selected().size > 0)
    if (shortcut !== null && run(shortcut, target?.dataset.item ?? null)) event.preventDefault()
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key.startsWith('Arrow')) settle()
  }
  return { onKeyDown, onKeyUp, settle }
}
