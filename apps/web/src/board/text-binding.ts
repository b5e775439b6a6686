import { diffText, mapIndex, type TextEdit } from '@coreflect/board'
import type * as Y from 'yjs'
import { shortcutOf } from './shortcuts.ts'

export interface TextBinding {
  /** Writes one edit into the document, through a command; false where it was not to be. */
  readonly write: (edit: TextEdit) => boolean
  readonly undo?: (() => void) | undefined
  readonly redo?: (() => void) | undefined
}

/**
 * Ties a text area to a shared text. What is typed becomes the least edit; what others write comes in without touching
 * the caret, the selection or the scroll. While an input method composes nothing goes in or out; what others wrote
 * meanwhile is reckoned with at its end. The browser's own undo, by key or menu, is handed to ours. Returns how to let go.
 */
export const bindText = (
  field: HTMLTextAreaElement,
  text: Y.Text,
  { write, undo, redo }: TextBinding,
): (() => void) => {
  /** What the field shows of the document; while composing, what it showed at its beginning. */
  let shown = text.toString()
  let composing = false
  let writing = false
  let missed: Y.YTextEvent['delta'][] = []
  field.value = shown

  const show = (start: number, end: number): void => {
    const { scrollTop, selectionDirection } = field
    const active = field.ownerDocument.activeElement === field
    shown = text.toString()
    if (field.value !== shown) field.value = shown
    if (active) field.setSelectionRange(start, end, selectionDirection ?? 'none')
    field.scrollTop = scrollTop
  }
  const put = (edit: TextEdit): void => {
    writing = true
    try {
      write(edit)
    } finally {
      writing = false
    }
  }
  const onInput = (): void => {
    if (composing) return
    const { selectionStart, selectionEnd } = field
    const edit = diffText(shown, field.value, selectionEnd)
    if (edit === null) return
    put(edit)
    show(selectionStart, selectionEnd)
  }
  const onCompositionEnd = () => {
    composing = false
    const edit = diffText(shown, field.value, field.selectionEnd)
    const deltas = missed
    missed = []
    if (deltas.length === 0) return onInput()
    const now = (index: number): number => deltas.reduce(mapIndex, index)
    if (edit === null) return show(now(field.selectionStart), now(field.selectionEnd))
    const at = now(edit.at)
    put({ at, remove: Math.max(0, now(edit.at + edit.remove) - at), insert: edit.insert })
    const caret = at + edit.insert.length + Math.max(0, field.selectionEnd - edit.at - edit.insert.length)
    show(caret, caret)
  }
  const onCompositionStart = (): void => {
    composing = true
  }
  const onText = (event: Y.YTextEvent): void => {
    const { delta } = event
    // An item is its text: one that is moved or coloured says so here too, without a letter's change.
    if (writing || delta.length === 0) return
    if (composing) missed.push(delta)
    else show(mapIndex(field.selectionStart, delta), mapIndex(field.selectionEnd, delta))
  }
  const onBeforeInput = (event: InputEvent): void => {
    const step = { historyUndo: undo, historyRedo: redo }[event.inputType]
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  // By its key as well: a browser with nothing of its own to take back, as before the first letter, asks for nothing.
  const onKeyDown = (event: KeyboardEvent): void => {
    const does = event.isComposing || !(event.ctrlKey || event.metaKey) ? undefined : shortcutOf(event, false)?.does
    const step = does === 'undo' ? undo : does === 'redo' ? redo : undefined
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  field.addEventListener('input', onInput)
  field.addEventListener('keydown', onKeyDown)
  field.addEventListener('beforeinput', onBeforeInput)
  field.addEventListener('compositionstart', onCompositionStart)
  field.addEventListener('compositionend', onCompositionEnd)
  text.observe(onText)
  return () => {
    // A composition that is cut off, as by a lock of the phone, is kept.
    if (composing) onCompositionEnd()
    field.removeEventListener('input', onInput)
    field.removeEventListener('keydown', onKeyDown)
    field.removeEventListener('beforeinput', onBeforeInput)
    field.removeEventListener('compositionstart', onCompositionStart)
    field.removeEventListener('compositionend', onCompositionEnd)
    text.unobserve(onText)
  }
}
