import type * as Y from 'yjs'
import { kindOf } from '../fields.ts'
import { itemText, type Origin } from '../layout.ts'
import { applyEdit, diffText, type TextEdit } from '../text.ts'

/**
 * Makes one edit in an item's text; what others write at the same time is kept, character by character. False where the
 * item is gone, has no text, or is a card, whose words are what was agreed to.
 */
export const editText = (ydoc: Y.Doc, origin: Origin, id: string, edit: TextEdit): boolean => {
  const text = itemText(ydoc, id)
  if (text === null || kindOf(ydoc, id) === 'card') return false
  ydoc.transact(() => applyEdit(text, edit), origin)
  return true
}

/** Brings an item's text to `next` by the least edit; `caret` as in `diffText`. False as in `editText`, or where it is so already. */
export const writeText = (ydoc: Y.Doc, origin: Origin, id: string, next: string, caret?: number): boolean => {
  const edit = diffText(itemText(ydoc, id)?.toString() ?? next, next, caret)
  return edit !== null && editText(ydoc, origin, id, edit)
}
