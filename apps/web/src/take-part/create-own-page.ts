import {
  aboutObservation,
  addObservation,
  deleteObservation,
  type Origin,
  wordObservation,
  writePage,
  writeTakeaway,
} from '@coreflect/board'
import { createComputed } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { createOwn } from '../board/create-own.ts'
import { holdDocument } from '../net/document.ts'
import type { Observation, OwnPage } from './own-page.ts'

/** Opens one's own document for as long as the owner of this call lives; it can be written at once, also offline. */
export function createOwnPage(id: string, token: string, writable: () => boolean): OwnPage {
  const origin: Origin = {}
  const { ydoc, saved } = holdDocument(id, { token, copy: true })
  const own = createOwn(ydoc)
  const [held, setHeld] = createStore<{ notes: Observation[] }>({ notes: [] })
  createComputed(() => setHeld('notes', reconcile(own.observations().map((note) => ({ ...note })))))
  return {
    saved,
    writable,
    page: own.page,
    takeaway: own.takeaway,
    notes: () => held.notes,
    writePage: (text, caret) => writePage(ydoc, origin, text, caret),
    writeTakeaway: (text, caret) => writeTakeaway(ydoc, origin, text, caret),
    addNote: (note) => addObservation(ydoc, origin, note),
    wordNote: (note, text, caret) => wordObservation(ydoc, origin, note, text, caret),
    aboutNote: (note, about) => aboutObservation(ydoc, origin, note, about),
    deleteNote: (note) => deleteObservation(ydoc, origin, note),
  }
}
