import {
  addNote,
  deleteItems,
  editText,
  itemText,
  NOTE_SIZE,
  readBoard,
  readingOrder,
  watchBoard,
} from '@coreflect/board'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type * as Y from 'yjs'
import { chance, newId } from './chance.ts'
import type { TextBinding } from './text-binding.ts'

/** Notes one under the other, as somebody writes them unseen. */
export interface Sheet {
  /** Ids of the notes, in the order in which they were written. */
  readonly notes: Accessor<readonly string[]>
  /** The note that was added last, where it was added here. */
  readonly newest: Accessor<string | null>
  readonly add: () => void
  readonly takeOff: (id: string) => void
  readonly textOf: (id: string) => Y.Text | null
  readonly binding: (id: string) => TextBinding
  /** What is written on it now, by the ids of its notes, without empty ones. */
  readonly words: () => ReadonlyMap<string, string>
}

const BELOW = NOTE_SIZE[1] + 24

export const createSheet = (ydoc: Y.Doc, mayWrite: () => boolean): Sheet => {
  const origin = {}
  const look = (): readonly string[] =>
    readingOrder(readBoard(ydoc).items.filter(({ kind }) => kind === 'note')).map(({ id }) => id)
  const [notes, setNotes] = createSignal(look(), { equals: (a, b) => a.join() === b.join() })
  const [newest, setNewest] = createSignal<string | null>(null)
  onCleanup(watchBoard(ydoc, () => setNotes(look())))
  return {
    notes,
    newest,
    add: () => {
      if (!mayWrite()) return
      const id = newId()
      const lowest = Math.max(-BELOW, ...readBoard(ydoc).items.map(({ p }) => p[1]))
      setNewest(id)
      addNote(ydoc, origin, { id, p: [0, lowest + BELOW], color: 'sun' }, chance)
    },
    takeOff: (id) => {
      if (mayWrite()) deleteItems(ydoc, origin, [id])
    },
    textOf: (id) => itemText(ydoc, id),
    binding: (id) => ({
      write: (one) => mayWrite() && editText(ydoc, origin, id, one),
      undo: () => undefined,
      redo: () => undefined,
    }),
    words: () => {
      const written = readBoard(ydoc).items.filter(({ kind, text }) => kind === 'note' && text.trim() !== '')
      return new Map(readingOrder(written).map(({ id, text }) => [id, text]))
    },
  }
}
