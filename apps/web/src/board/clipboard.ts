import { type ItemSeed, seedsOf } from '@coreflect/board'
import type { BoardHold } from './create-board.ts'

/** What was copied on this page last, for boards between which the system's clipboard carries words alone. */
let copied: { readonly words: string; readonly seeds: readonly ItemSeed[] } | null = null

/** Copies what is chosen: its words for everything else, the things themselves for this board and others. */
export const copyChosen = (hold: BoardHold, event: ClipboardEvent): void => {
  const ids = hold.selected()
  if (ids.size === 0 || event.target instanceof HTMLTextAreaElement) return
  const seeds = seedsOf(hold.items.arranged(), ids)
  const words = hold.items
    .reading()
    .filter((id) => ids.has(id))
    .flatMap((id) => hold.items.item(id)?.text ?? [])
    .join('\n')
  copied = { words, seeds }
  event.clipboardData?.setData('text/plain', words)
  event.preventDefault()
  hold.pasting.sayCopied(seeds.length)
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
  const words = event.clipboardData?.getData('text/plain') ?? ''
  if (copied !== null && copied.words === words.replaceAll('\r\n', '\n')) hold.pasting.paste(copied.seeds)
  else if (words.trim() !== '') hold.pasting.pasteWords(words)
}
