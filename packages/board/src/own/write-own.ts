import type * as Y from 'yjs'
import type { Origin } from '../layout.ts'
import { applyEdit, diffText, type TextEdit } from '../text.ts'
import { type Observed, type OwnPlace, observationEntry, ownText } from './own-layout.ts'

/** Makes one edit in a text of a person's own document. False where the observation is gone. */
export const editOwn = (ydoc: Y.Doc, origin: Origin, place: OwnPlace, edit: TextEdit): boolean => {
  const text = ownText(ydoc, place)
  if (text === null) return false
  ydoc.transact(() => applyEdit(text, edit), origin)
  return true
}

const write = (ydoc: Y.Doc, origin: Origin, place: OwnPlace, next: string, caret?: number): boolean => {
  const edit = diffText(ownText(ydoc, place)?.toString() ?? next, next, caret)
  return edit !== null && editOwn(ydoc, origin, place, edit)
}

/** Brings the private page to `next` by the least edit. False where it is so already. */
export const writePage = (ydoc: Y.Doc, origin: Origin, next: string, caret?: number): boolean =>
  write(ydoc, origin, 'page', next, caret)

/** Brings the takeaway to `next` by the least edit. False where it is so already. */
export const writeTakeaway = (ydoc: Y.Doc, origin: Origin, next: string, caret?: number): boolean =>
  write(ydoc, origin, 'takeaway', next, caret)

/** Brings an observation's words to `next` by the least edit. False where they are so already, or where it is gone. */
export const wordObservation = (ydoc: Y.Doc, origin: Origin, id: string, next: string, caret?: number): boolean =>
  write(ydoc, origin, { observation: id }, next, caret)

/** Says what an observation is about. False where it is gone, or about that already. */
export const aboutObservation = (ydoc: Y.Doc, origin: Origin, id: string, about: Observed): boolean => {
  const entry = observationEntry(ydoc, id)
  if (entry === null || entry.get('about') === about) return false
  ydoc.transact(() => entry.set('about', about), origin)
  return true
}
