import { type ItemSeed, seedsJson, seedsOf } from '@coreflect/board'
import { createSignal } from 'solid-js'
import type * as Y from 'yjs'
import type { BoardHold } from './create-board.ts'

/** What things are on the system's clipboard, beside their words; browsers keep it for pages of this address alone. */
const TYPE = 'application/x-coreflect-board+json'
/** Where the same lies for this tab alone, for a browser or a press that has no clipboard for us. */
const PLACE = 'coreflect.copied'
/** So long in ms it is kept there: a tablet may have other hands by then. */
const KEPT_FOR = 10 * 60_000

interface Copied {
  readonly words: string
  readonly seeds: readonly ItemSeed[]
  /** The one board that it may be put on again; null for any that its person may write on. */
  readonly only: Y.Doc | null
}

const [copied, setCopied] = createSignal<Copied | null>(null)

const store = (words: string, json: string): void => {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify({ at: Date.now(), words, json }))
  } catch {
    // Too large, or storage is forbidden: the page's own memory and the clipboard have it.
  }
}
const stored = (): { readonly words: string; readonly json: string } | null => {
  try {
    const { at, words, json } = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}')
    const isFresh = typeof at === 'number' && Math.abs(Date.now() - at) < KEPT_FOR
    return isFresh && typeof words === 'string' && typeof json === 'string' ? { words, json } : null
  } catch {
    return null
  }
}
const forHere = (hold: BoardHold): Copied | null => {
  const held = copied()
  return held !== null && (held.only === null || held.only === hold.ydoc) ? held : null
}

/** Copies what is chosen; null where nothing is. A visitor takes nothing of a board away: it can only be put on that board again. */
const take = (hold: BoardHold): { readonly words: string; readonly json: string } | null => {
  const ids = hold.selected()
  const seeds = seedsOf(hold.items.arranged(), ids)
  if (ids.size === 0) return null
  const words = hold.items
    .reading()
    .filter((id) => ids.has(id))
    .flatMap((id) => hold.items.item(id)?.text ?? [])
    .join('\n')
  setCopied({ words, seeds, only: hold.visiting ? hold.ydoc : null })
  hold.pasting.sayCopied(seeds.length)
  if (hold.visiting) return { words: '', json: '' }
  const json = seedsJson(seeds)
  store(words, json)
  return { words, json }
}

const give = (event: ClipboardEvent, { words, json }: { readonly words: string; readonly json: string }): void => {
  event.preventDefault()
  event.clipboardData?.setData('text/plain', words)
  if (json !== '') event.clipboardData?.setData(TYPE, json)
}

/** Copies what is chosen: its words for everything else, the things themselves for this board and others. */
export const copyChosen = (hold: BoardHold, event: ClipboardEvent): void => {
  if (event.target instanceof HTMLTextAreaElement) return
  const taken = take(hold)
  if (taken !== null) give(event, taken)
}

/** Copies what is chosen, and takes it off the board. */
export const cutChosen = (hold: BoardHold, event: ClipboardEvent): void => {
  if (event.target instanceof HTMLTextAreaElement || !hold.mayWrite() || hold.selected().size === 0) return
  copyChosen(hold, event)
  hold.remove(hold.selected())
}

/** Copies what is chosen without a key having asked for it: a menu has. */
export const copyNow = (hold: BoardHold): void => {
  const taken = take(hold)
  if (taken === null) return
  // The one way to the clipboard that plain HTTP knows; where it is closed, this tab has it all the same.
  const onCopy = (event: ClipboardEvent): void => {
    event.stopPropagation()
    give(event, taken)
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
}

/** The same, and what is chosen goes; what is locked or a card stays, as when it is deleted. */
export const cutNow = (hold: BoardHold): void => {
  if (!hold.mayWrite()) return
  copyNow(hold)
  hold.remove(hold.selected())
}

const pasteJson = async (hold: BoardHold, json: string): Promise<void> => {
  const { importBoard } = await import('@coreflect/board/import')
  const read = importBoard(json)
  if ('seeds' in read) hold.pasting.paste(read.seeds)
}

/** Whether something was copied in this tab that can be put on this board; a signal. */
export const hasCopy = (hold: BoardHold): boolean => hold.mayWrite() && (forHere(hold) !== null || stored() !== null)

/** Puts what was copied in this tab on the board, without a key having asked for it. */
export const pasteNow = (hold: BoardHold): void => {
  if (!hold.mayWrite()) return
  const held = forHere(hold)
  const kept = stored()
  if (held !== null) hold.pasting.paste(held.seeds)
  else if (kept !== null) void pasteJson(hold, kept.json)
}

/** Pastes what was copied on a board, or makes notes of lines of text and of a spreadsheet's cells. */
export const pasteOn = (hold: BoardHold, event: ClipboardEvent, onPicture: (file: File) => void): void => {
  if (event.target instanceof HTMLTextAreaElement || !hold.mayWrite()) return
  event.preventDefault()
  const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'))
  if (file !== undefined) {
    onPicture(file)
    return
  }
  const words = (event.clipboardData?.getData('text/plain') ?? '').replaceAll('\r\n', '\n')
  const json = event.clipboardData?.getData(TYPE) ?? ''
  const held = forHere(hold)
  const kept = stored()
  if (held !== null && (held.words === words || held.only !== null)) hold.pasting.paste(held.seeds)
  else if (json !== '') void pasteJson(hold, json)
  else if (kept !== null && kept.words === words) void pasteJson(hold, kept.json)
  else if (words.trim() !== '') hold.pasting.pasteWords(words, event.clipboardData?.getData('text/html') ?? '')
}
