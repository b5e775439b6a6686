import type { Alignment, Point } from '@coreflect/board'
import type { Tool } from './create-tools.ts'
import type { BoardWordKey } from './words.ts'

/** What a key press on a board means. Ways are in board units for `nudge` and `grow`, in screen pixels for `pan`. */
export type Shortcut =
  | { readonly does: SimpleDeed }
  | { readonly does: 'nudge' | 'pan' | 'grow'; readonly by: Point }
  | { readonly does: 'tool'; readonly tool: Tool }
  | { readonly does: 'align'; readonly to: Alignment }

export type SimpleDeed =
  | ('keep' | 'edit' | 'leave' | 'delete' | 'add' | 'undo' | 'redo' | 'zoom-in' | 'zoom-out' | 'fit' | 'next')
  | ('previous' | 'all' | 'duplicate' | 'front' | 'back' | 'forward' | 'backward' | 'lock' | 'group' | 'ungroup')
  | (
      | 'connect'
      | 'place'
      | 'help'
      | 'to-tools'
      | 'image'
      | 'dot'
      | 'no-dot'
      | 'stamp'
      | 'turn'
      | 'turn-back'
      | 'across'
      | 'down'
    )

export interface Press {
  readonly key: string
  readonly code?: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export type HelpGroup = 'look' | 'choose' | 'tools' | 'change'

/** One line of the table from which the keys, the help sheet and docs/keyboard.md come. */
export interface KeyLine {
  readonly group: HelpGroup
  /** What it does, in the words of the screen. */
  readonly word: BoardWordKey
  /** The keys as they are shown; each is also how they are recognised: modifiers in the order Ctrl, Alt, Shift, then the key. */
  readonly keys: readonly string[]
  /** Only with something chosen, or only without; both where it is absent. */
  readonly when?: 'chosen' | 'free'
  /** Null where the line only tells of something that is not a single press. */
  readonly shortcut: Shortcut | null
}

const simple = (group: HelpGroup, word: BoardWordKey, does: SimpleDeed, ...keys: readonly string[]): KeyLine => ({
  ...{ group, word, keys, shortcut: { does } },
})
const chosen = (word: BoardWordKey, does: SimpleDeed, ...keys: readonly string[]): KeyLine => ({
  ...simple('change', word, does, ...keys),
  when: 'chosen',
})
const tool = (name: Tool, ...keys: readonly string[]): KeyLine => ({
  ...{ group: 'tools', word: `board.tool.${name}`, keys, shortcut: { does: 'tool', tool: name } },
})
const align = (to: Alignment, key: string): KeyLine => ({
  ...{ group: 'change', word: `board.deed.${to}`, keys: [key], when: 'chosen', shortcut: { does: 'align', to } },
})
const told = (group: HelpGroup, word: BoardWordKey, ...keys: readonly string[]): KeyLine => ({
  ...{ group, word, keys, shortcut: null },
})

/** Every key of the board. Arrow keys are reckoned apart, since what they do depends on Shift and on what is chosen. */
export const KEYS: readonly KeyLine[] = [
  told('look', 'board.help.pan', 'Arrow keys'),
  simple('look', 'board.zoom-in', 'zoom-in', '+', '='),
  simple('look', 'board.zoom-out', 'zoom-out', '-', '_'),
  simple('look', 'board.fit', 'fit', '0'),
  told('look', 'board.help.space', 'Space'),
  simple('look', 'board.help.tools', 'to-tools', 'F6'),
  simple('look', 'board.help', 'help', '?'),
  simple('choose', 'board.help.next', 'next', 'Tab'),
  simple('choose', 'board.help.previous', 'previous', 'Shift+Tab'),
  { ...chosen('board.help.keep', 'keep', 'K'), group: 'choose' },
  simple('choose', 'board.help.all', 'all', 'Ctrl+A'),
  simple('choose', 'board.help.leave', 'leave', 'Escape'),
  tool('select', 'V'),
  tool('hand', 'H'),
  simple('tools', 'board.add-note', 'add', 'N'),
  tool('text', 'T'),
  tool('rectangle', 'R'),
  tool('ellipse', 'O'),
  tool('diamond', 'D'),
  { ...chosen('board.deed.connect', 'connect', 'C'), group: 'tools' },
  { ...tool('connector', 'C'), when: 'free' },
  tool('frame', 'F'),
  simple('tools', 'board.tool.stamp', 'stamp', 'S'),
  tool('pen', 'P'),
  tool('marker', 'M'),
  tool('eraser', 'E'),
  tool('laser', 'L'),
  simple('tools', 'board.tool.image', 'image', 'I'),
  { ...simple('tools', 'board.help.place', 'place', 'Enter'), when: 'free' },
  chosen('board.edit', 'edit', 'Enter', 'F2'),
  told('change', 'board.help.nudge', 'Arrow keys'),
  told('change', 'board.help.grow', 'Alt+Arrow keys'),
  chosen('board.delete', 'delete', 'Delete', 'Backspace'),
  chosen('board.deed.duplicate', 'duplicate', 'Ctrl+D'),
  told('change', 'board.deed.copy', 'Ctrl+C'),
  told('change', 'board.deed.cut', 'Ctrl+X'),
  told('change', 'board.deed.paste', 'Ctrl+V'),
  chosen('board.deed.turn', 'turn', 'Alt+R'),
  chosen('board.deed.turn-back', 'turn-back', 'Alt+Shift+R'),
  chosen('board.dots.key.give', 'dot', '.'),
  chosen('board.dots.back', 'no-dot', ','),
  chosen('board.deed.front', 'front', 'Shift+]', '}'),
  chosen('board.deed.back', 'back', 'Shift+[', '{'),
  chosen('board.deed.forward', 'forward', ']'),
  chosen('board.deed.backward', 'backward', '['),
  chosen('board.help.unlock', 'lock', 'Ctrl+Shift+L'),
  chosen('board.deed.group', 'group', 'Ctrl+G'),
  chosen('board.deed.ungroup', 'ungroup', 'Ctrl+Shift+G'),
  align('left', 'Alt+A'),
  align('right', 'Alt+D'),
  align('top', 'Alt+W'),
  align('bottom', 'Alt+S'),
  align('centre', 'Alt+H'),
  align('middle', 'Alt+V'),
  chosen('board.deed.across', 'across', 'Alt+Shift+H'),
  chosen('board.deed.down', 'down', 'Alt+Shift+V'),
  simple('change', 'board.undo', 'undo', 'Ctrl+Z'),
  simple('change', 'board.redo', 'redo', 'Ctrl+Shift+Z', 'Ctrl+Y'),
]

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const NUDGE = 1
const NUDGE_FAR = 10
const PAN = 80
const PAN_FAR = 320

/** With Alt some keyboards write other letters; the key's place on the keyboard tells which was meant. */
const letterOf = ({ key, code, altKey }: Press): string =>
  altKey && code?.startsWith('Key') === true ? code.slice(3) : key.length === 1 ? key.toUpperCase() : key

const nameOf = (press: Press): string => {
  const letter = letterOf(press)
  // A sign that itself needs Shift, as "?" does on most keyboards, is known by what it is.
  const shift = press.shiftKey && (/^[A-Z]$/.test(letter) || letter.length > 1)
  const parts = [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', shift ? 'Shift' : '', letter]
  return parts.filter((part) => part !== '').join('+')
}

const byKey = new Map<string, KeyLine[]>()
for (const line of KEYS)
  if (line.shortcut !== null) for (const key of line.keys) byKey.set(key, [...(byKey.get(key) ?? []), line])

const arrowed = (arrow: Point, press: Press, isChosen: boolean): Shortcut | null => {
  const { shiftKey } = press
  if (press.ctrlKey || press.metaKey || (press.altKey && !isChosen)) return null
  const times = (length: number): Point => [arrow[0] * length, arrow[1] * length]
  if (press.altKey) return { does: 'grow', by: times(shiftKey ? NUDGE : NUDGE_FAR) }
  if (isChosen) return { does: 'nudge', by: times(shiftKey ? NUDGE_FAR : NUDGE) }
  // Looking to the right lets the board go to the left.
  return { does: 'pan', by: times(shiftKey ? -PAN_FAR : -PAN) }
}

/** The meaning of a key, with an item chosen or not; null where the browser should have it. */
export const shortcutOf = (press: Press, isChosen: boolean): Shortcut | null => {
  const arrow = ARROWS[press.key]
  if (arrow !== undefined) return arrowed(arrow, press, isChosen)
  const lines = byKey.get(nameOf(press)) ?? []
  return lines.find(({ when }) => when === undefined || (when === 'chosen') === isChosen)?.shortcut ?? null
}
