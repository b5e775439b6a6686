import type { Point } from '@coreflect/board'

/** What a key press on a board means. Ways are in board units for `nudge` and in screen pixels for `pan`. */
export type Shortcut =
  | {
      readonly does:
        | 'edit'
        | 'leave'
        | 'delete'
        | 'add'
        | 'undo'
        | 'redo'
        | 'zoom-in'
        | 'zoom-out'
        | 'fit'
        | 'next'
        | 'previous'
    }
  | { readonly does: 'nudge'; readonly by: Point }
  | { readonly does: 'pan'; readonly by: Point }

export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const NUDGE = 10
const NUDGE_FAR = 50
const PAN = 80
const PAN_FAR = 320

const PLAIN: Readonly<Record<string, Shortcut['does']>> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  _: 'zoom-out',
  '0': 'fit',
  n: 'add',
  N: 'add',
  Escape: 'leave',
}
const ON_ITEM: Readonly<Record<string, Shortcut['does']>> = {
  Enter: 'edit',
  F2: 'edit',
  Delete: 'delete',
  Backspace: 'delete',
}

const simple = (does: Shortcut['does'] | undefined): Shortcut | null =>
  does === undefined || does === 'nudge' || does === 'pan' ? null : { does }

const withCommand = ({ key, shiftKey }: Press): Shortcut | null => {
  const letter = key.toLowerCase()
  if (letter === 'z') return { does: shiftKey ? 'redo' : 'undo' }
  return letter === 'y' ? { does: 'redo' } : null
}

/** The meaning of a key, with an item chosen or not; null where the browser should have it. */
export const shortcutOf = (press: Press, chosen: boolean): Shortcut | null => {
  const { key, shiftKey } = press
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey) return withCommand(press)
  if (key === 'Tab') return { does: shiftKey ? 'previous' : 'next' }
  const arrow = ARROWS[key]
  if (arrow === undefined) return simple((chosen ? ON_ITEM[key] : undefined) ?? PLAIN[key])
  const length = chosen ? (shiftKey ? NUDGE_FAR : NUDGE) : shiftKey ? PAN_FAR : PAN
  // Looking to the right lets the board go to the left.
  const [x, y] = chosen ? arrow : [-arrow[0], -arrow[1]]
  return { does: chosen ? 'nudge' : 'pan', by: [x * length, y * length] }
}
