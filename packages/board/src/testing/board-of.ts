import * as Y from 'yjs'
import { addNote } from '../commands/add-note.ts'
import { readBoard, readItem } from '../read-item.ts'
import { seeded } from './seeded.ts'

export const me = {}

/** A board with a note at each place, `n0`, `n1` and so on, and what commands ask of whoever calls. */
export const boardOf = (...places: readonly (readonly [number, number])[]) => {
  const ydoc = new Y.Doc()
  const random = seeded(1)
  places.forEach((p, index) => {
    addNote(ydoc, me, { id: `n${index}`, p, color: 'sun', text: `${index}` }, random)
  })
  let made = 0
  const manner = {
    by: [10, 20] as const,
    newId: () => {
      made += 1
      return `new${made}`
    },
    random,
  }
  const at = (id: string) => readItem(ydoc, id)?.p
  const order = () => readBoard(ydoc).items.map((item) => item.id)
  return { ydoc, random, manner, at, order }
}
