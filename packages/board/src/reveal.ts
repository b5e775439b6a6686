import * as Y from 'yjs'
import { createEntry, topOrder } from './commands/create-entry.ts'
import { bounds } from './geometry/rect.ts'
import { metaOf, NOTE_SIZE, type Point, type Random, type Size } from './layout.ts'
import { orderBetween } from './order.ts'
import { readBoardBytes } from './read-bytes.ts'
import { readBoard } from './read-item.ts'
import { shuffled, unusedClient } from './server-writing.ts'

/** What is revealed together on one board. */
export interface Reveal {
  /** Written into the board's `meta`, so that nothing is revealed twice. */
  readonly id: string
  /** The title of the frame that holds it. */
  readonly title: string
}

/** How new items are told apart, and what chance decides. */
interface RevealManner {
  readonly newId: () => string
  readonly random: Random
}

const GAP = 24
const BESIDE = 96
const HEAD = 72
const MOST_COLUMNS = 8
/** So many notes of one sheet are revealed, and so much of each: more is no note. */
const MOST_NOTES = 200
const LONGEST = 10_000

/** The key in a board's `meta` that says that this was revealed. */
const markOf = (id: string): string => `revealed ${id}`

/** The words of every note on a sheet (its merged update); a sheet that cannot be read holds none. */
const wordsOn = (sheet: Uint8Array): readonly string[] => {
  const written = readBoardBytes(sheet).flatMap(({ kind, text }) => (kind === 'note' ? text.trim() : ''))
  return written
    .filter((text) => text !== '')
    .slice(0, MOST_NOTES)
    .map((text) => text.slice(0, LONGEST))
}

/**
 * The update that writes what was written unseen on `sheets` onto a board (`existing`: its merged update), in a frame to the
 * right of all that is there; null where it was done before. Made anew in shuffled order, all of one colour and under a client
 * id drawn for this one update, so that nothing in the bytes tells who wrote which, nor which two are by one hand [P1]. Notes
 * without words stay behind. Throws what Yjs throws where a board or a sheet is no update.
 */
export const revealUpdate = (
  existing: Uint8Array,
  sheets: readonly Uint8Array[],
  { id, title }: Reveal,
  { newId, random }: RevealManner,
): Uint8Array | null => {
  const ydoc = new Y.Doc()
  try {
    Y.applyUpdate(ydoc, existing)
    if (metaOf(ydoc).has(markOf(id))) return null
    const texts = shuffled(sheets.flatMap(wordsOn), random)
    ydoc.clientID = unusedClient(ydoc, random)
    let added: Uint8Array | null = null
    ydoc.on('update', (update) => {
      added = update
    })
    ydoc.transact(() => {
      metaOf(ydoc).set(markOf(id), true)
      if (texts.length > 0) lay(ydoc, title, texts, { newId, random })
    })
    return added
  } finally {
    ydoc.destroy()
  }
}

function lay(ydoc: Y.Doc, title: string, texts: readonly string[], { newId, random }: RevealManner): void {
  const columns = Math.min(MOST_COLUMNS, Math.max(2, Math.ceil(Math.sqrt(texts.length))))
  const rows = Math.ceil(texts.length / columns)
  const taken = bounds(readBoard(ydoc).items)
  const p: Point = taken === null ? [0, 0] : [Math.ceil(taken.p[0] + taken.s[0] + BESIDE), Math.floor(taken.p[1])]
  const s: Size = [GAP + columns * (NOTE_SIZE[0] + GAP), HEAD + rows * (NOTE_SIZE[1] + GAP)]
  const frame = newId()
  createEntry(ydoc, { id: frame, kind: 'frame', p, s, color: 'sand', text: title, frame: null }, random)
  let z = topOrder(ydoc)
  texts.forEach((text, at) => {
    z = orderBetween(z, null, random)
    const place: Point = [
      p[0] + GAP + (at % columns) * (NOTE_SIZE[0] + GAP),
      p[1] + HEAD + Math.floor(at / columns) * (NOTE_SIZE[1] + GAP),
    ]
    const fields = { letters: 'medium' }
    createEntry(
      ydoc,
      { id: newId(), kind: 'note', p: place, s: NOTE_SIZE, color: 'sun', text, frame, z, fields },
      random,
    )
  })
}
