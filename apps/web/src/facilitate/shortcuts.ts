import type { Place } from './next-step.ts'

/** What a key can do in the cockpit. Its sentence is `facilitate.key.<does>` in the catalogue. */
export type ShortcutAction =
  | 'next'
  | 'pause'
  | 'more'
  | 'less'
  | `go-${Place}`
  | 'agenda'
  | 'people'
  | 'screen'
  | 'undo'
  | 'curtain'
  | 'say'
  | 'palette'
  | 'help'
  | 'page-back'
  | 'page-on'
  | 'clip'

export interface Shortcut {
  /** `KeyboardEvent.key`, compared without regard to case. */
  readonly key: string
  /** How it is written on a keyboard, where it has no letter. */
  readonly sign?: string
  readonly does: ShortcutAction
}

/** Every single-key shortcut of the cockpit, in the order of the help. Code and help both read this table. */
export const shortcuts: readonly Shortcut[] = [
  { key: 'n', does: 'next' },
  { key: 'p', does: 'pause' },
  { key: '+', does: 'more' },
  { key: '-', does: 'less' },
  { key: '1', does: 'go-doors' },
  { key: '2', does: 'go-groups' },
  { key: '3', does: 'go-round' },
  { key: '4', does: 'go-debrief' },
  { key: '5', does: 'go-closing' },
  { key: 'a', does: 'agenda' },
  { key: 'o', does: 'people' },
  { key: 's', does: 'screen' },
  { key: 'z', does: 'undo' },
  { key: 'c', does: 'curtain' },
  { key: 'b', does: 'say' },
  { key: 'ArrowLeft', sign: '←', does: 'page-back' },
  { key: 'ArrowRight', sign: '→', does: 'page-on' },
  // What the small devices send with which speakers turn pages.
  { key: 'PageUp', sign: 'PgUp', does: 'page-back' },
  { key: 'PageDown', sign: 'PgDn', does: 'page-on' },
  { key: 'v', does: 'clip' },
  { key: '/', does: 'palette' },
  { key: '?', does: 'help' },
]

/** Where a key was pressed, as far as a shortcut must know. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  /** Is the focus where letters are text or have a meaning of their own: a field, a menu, a dialog, the board? */
  readonly taken: boolean
}

/**
 * What a key press asks for; null for everything that belongs to the browser, to a field or to an open menu.
 * A key that is held down asks once.
 */
export function shortcutFor(press: KeyPress): ShortcutAction | null {
  if (press.taken || press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null
  const key = press.key.toLowerCase()
  return shortcuts.find((shortcut) => shortcut.key.toLowerCase() === key)?.does ?? null
}

/** Where letters belong to something else than the cockpit's shortcuts. */
const takers =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"], [data-keys="own"]'

/** Is the focus in something that uses letters itself? */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(takers) !== null
}
