import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createCompactor } from './compactor.ts'

const compactor = createCompactor()
afterAll(() => compactor.close())

/** A text written letter by letter, all of it deleted but its last letters. */
function written(letters: number): { readonly rows: Uint8Array[]; readonly left: string } {
  const ydoc = new Y.Doc()
  const rows: Uint8Array[] = []
  ydoc.on('update', (update: Uint8Array) => rows.push(update))
  const text = ydoc.getText('text')
  for (let at = 0; at < letters; at += 1) text.insert(text.length, `secret ${at} `)
  text.delete(0, text.length - 20)
  return { rows, left: text.toString() }
}

function read(base: Uint8Array): string {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, base)
  return ydoc.getText('text').toString()
}

test.each([
  ['a short document', 20],
  ['a long document, on another thread', 5_000],
])('[K2] %s is compacted to what is left of it', async (_, letters) => {
  const { rows, left } = written(letters)
  const base = await compactor.compact(rows)
  expect(read(base)).toBe(left)
  expect(Buffer.from(base).includes('secret 0 ')).toBe(false)
})

test('the event loop goes on while a long document is compacted', async () => {
  const { rows } = written(8_000)
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 1)
  await compactor.compact(rows)
  clearInterval(turning)
  expect(turns).toBeGreaterThan(1)
})

test('broken updates are an error, and the next document is compacted', async () => {
  const { rows, left } = written(5_000)
  await expect(compactor.compact([new Uint8Array(100_000).fill(255)])).rejects.toThrow()
  expect(read(await compactor.compact(rows))).toBe(left)
})

test('a closed thread rejects what it had to do, and a new one does the next', async () => {
  const { rows, left } = written(5_000)
  const unfinished = expect(compactor.compact(rows)).rejects.toThrow('stopped')
  await compactor.close()
  await unfinished
  expect(read(await compactor.compact(rows))).toBe(left)
})
