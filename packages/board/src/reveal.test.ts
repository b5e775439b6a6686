import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addInk } from './commands/add-ink.ts'
import { addNote } from './commands/add-note.ts'
import { deleteItems } from './commands/delete-items.ts'
import { readBoardBytes } from './read-bytes.ts'
import { readBoard } from './read-item.ts'
import { revealUpdate } from './reveal.ts'
import { blankBoard } from './seed.ts'
import { seeded } from './testing/seeded.ts'

const reveal = { id: 'r1', title: 'What helped?' }
const manner = (seed: number) => {
  let count = 0
  return { newId: () => `new${seed}-${count++}`, random: seeded(seed) }
}

function sheet(texts: readonly string[], client: number): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.clientID = client
  texts.forEach((text, at) => {
    const note = { id: `of-${client}-${at}`, p: [0, at * 200], color: at % 2 === 0 ? 'rose' : 'leaf', text } as const
    addNote(ydoc, {}, note, seeded(client))
  })
  addInk(ydoc, {}, { id: `ink-${client}`, points: [[0, 0, 0.5]], pressed: true }, seeded(client))
  return Y.encodeStateAsUpdate(ydoc)
}

const sheets = [sheet(['one', 'two', '  '], 11), sheet(['three'], 12), sheet([], 13)]

/** A board with a note on it, after a reveal. */
function revealed(seed: number) {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, blankBoard())
  addNote(ydoc, {}, { id: 'there', p: [0, 0], color: 'sky', text: 'there' }, seeded(1))
  const update = revealUpdate(Y.encodeStateAsUpdate(ydoc), sheets, reveal, manner(seed))
  if (update === null) throw new Error('There is something to reveal')
  Y.applyUpdate(ydoc, update)
  return { ydoc, update }
}
const newNotes = (ydoc: Y.Doc) => readBoard(ydoc).items.filter(({ kind, id }) => kind === 'note' && id !== 'there')

test('[P1] all words come in one frame beside what was there, all alike, and nothing of their authors', () => {
  const { ydoc, update } = revealed(5)
  const notes = newNotes(ydoc)
  expect(notes.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two'])
  expect(new Set(notes.map(({ color }) => color)).size).toBe(1)
  const [frame] = readBoard(ydoc).items.filter(({ kind }) => kind === 'frame')
  expect(frame?.text).toBe('What helped?')
  expect(new Set(notes.map((note) => note.frame))).toEqual(new Set([frame?.id]))
  expect(frame?.p[0]).toBeGreaterThan(184)
  const { structs } = Y.decodeUpdate(update)
  expect(new Set(structs.map(({ id }) => id.client)).size).toBe(1)
  expect([11, 12, 13]).not.toContain(structs[0]?.id.client)
  expect(Buffer.from(update).toString('latin1')).not.toMatch(/of-1[123]/)
})

test('[P1] chance alone decides their order', () => {
  const orders = new Set(
    Array.from({ length: 40 }, (_, seed) => {
      const notes = newNotes(revealed(((seed + 1) * 2_654_435_761) % 2 ** 32).ydoc)
      return [...notes]
        .sort((a, b) => a.p[1] - b.p[1] || a.p[0] - b.p[0])
        .map(({ text }) => text)
        .join()
    }),
  )
  expect(orders.size).toBe(6)
})

test('what was revealed is not revealed again, also where it was taken off the board since', () => {
  const { ydoc } = revealed(5)
  expect(revealUpdate(Y.encodeStateAsUpdate(ydoc), sheets, reveal, manner(6))).toBeNull()
  deleteItems(
    ydoc,
    {},
    readBoard(ydoc).items.map(({ id }) => id),
  )
  expect(revealUpdate(Y.encodeStateAsUpdate(ydoc), sheets, reveal, manner(6))).toBeNull()
  const next = revealUpdate(Y.encodeStateAsUpdate(ydoc), [sheet(['later'], 14)], { ...reveal, id: 'r2' }, manner(7))
  expect(next).not.toBeNull()
})

test('sheets without words leave a mark and no frame', () => {
  const update = revealUpdate(blankBoard(), [sheet([], 11), new Uint8Array([0, 0])], reveal, manner(1))
  expect(update).not.toBeNull()
  expect(readBoardBytes(Y.mergeUpdates([blankBoard(), update ?? new Uint8Array()]))).toEqual([])
})
