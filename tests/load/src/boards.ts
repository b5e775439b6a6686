import { addNote, blankBoard, editText, moveItems } from '@coreflect/board'
import * as Y from 'yjs'
import { seeded } from './random.ts'
import { writeMark } from './wire/marks.ts'

/** A board as it was written. */
export interface WrittenBoard {
  /** In order; together they are the whole board. */
  readonly updates: readonly Uint8Array[]
  readonly stateVector: Uint8Array
  /** Bytes of the whole as one update. */
  readonly bytes: number
}

const WRITERS = 6
const TYPING = 0.6
const origin = {}

/**
 * A board of so many notes, and on it so many edits of six people: letters typed and notes moved. The last update holds a
 * mark, so that a reader can tell when it has everything. The same each time.
 */
export function writeBoard(notes: number, edits: number): WrittenBoard {
  const random = seeded(7)
  const ydoc = new Y.Doc()
  const updates: Uint8Array[] = [blankBoard()]
  Y.applyUpdate(ydoc, blankBoard())
  ydoc.on('update', (update: Uint8Array) => updates.push(update))
  const add = (id: string, text: string): void => {
    const p = [Math.round(random() * 4_000), Math.round(random() * 3_000)] as const
    addNote(ydoc, origin, { id, p: [...p], color: 'sun', text }, random)
  }
  ydoc.clientID = 1
  for (let note = 0; note < notes; note += 1) add(`note-${note}`, `What we noticed in round ${note}: people waited.`)
  for (let edit = 0; edit < edits; edit += 1) {
    const id = `note-${Math.floor(random() * notes)}`
    ydoc.clientID = 1 + (edit % WRITERS)
    if (random() < TYPING) editText(ydoc, origin, id, { at: 8, remove: 0, insert: 'a' })
    else moveItems(ydoc, origin, [id], [1 + Math.floor(random() * 40), 1 + Math.floor(random() * 40)])
  }
  add('last', writeMark({ kind: 'u', sender: 0, number: 0, sent: 0 }))
  const board = {
    updates,
    stateVector: Y.encodeStateVector(ydoc),
    bytes: Y.encodeStateAsUpdate(ydoc).length,
  }
  ydoc.destroy()
  return board
}
