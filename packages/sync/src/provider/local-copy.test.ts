import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openRows, readRows } from './copy-rows.ts'
import { type CopyState, forgetDocument, type LocalCopy, openBrowserCopy } from './local-copy.ts'

const copies: LocalCopy[] = []
let name = 0
const fresh = () => `board-${name++}`

afterEach(() => {
  for (const copy of copies.splice(0)) copy.close()
  vi.restoreAllMocks()
})

async function opened(doc: string, ydoc = new Y.Doc()) {
  const states: CopyState[] = []
  const copy = openBrowserCopy(doc, ydoc, (state) => states.push(state))
  copies.push(copy)
  await copy.loaded
  return { copy, ydoc, states, words: () => ydoc.getText('text').toString() }
}

async function wordsKept(doc: string): Promise<string> {
  return (await opened(doc)).words()
}

async function rowsOf(doc: string): Promise<readonly Uint8Array[]> {
  const rows = await openRows(doc)
  const found = await readRows(rows)
  rows.close()
  return found
}

const write = (ydoc: Y.Doc, words: string) => ydoc.getText('text').insert(0, words)
const fill = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('The device is full.', 'QuotaExceededError')
  })

describe('the copy on this device', () => {
  test('what comes in as it is is kept as it is, and what it says is deleted is not, once it was opened again [K2]', async () => {
    const doc = fresh()
    const { ydoc, copy } = await opened(doc)
    const other = new Y.Doc({ gc: false })
    write(other, 'secretsecret')
    other.getText('text').delete(0, 12)
    write(other, 'plain')
    const update = Y.encodeStateAsUpdate(other)
    let heard = 0
    copy.bring(update, () => {
      Y.applyUpdate(ydoc, update)
      heard = 1
    })
    copy.close()
    expect(heard).toBe(1)
    expect(await wordsKept(doc)).toBe('plain')
    await vi.waitFor(async () => {
      const rows = await rowsOf(doc)
      expect(rows.map((row) => new TextDecoder().decode(row)).join('')).not.toContain('secret')
    })
    expect(await wordsKept(doc)).toBe('plain')
  })

  test('what was written is there when the document is opened again', async () => {
    const doc = fresh()
    const { ydoc, states } = await opened(doc)
    write(ydoc, 'kept')
    expect(states).toEqual(['writing'])
    await vi.waitFor(() => expect(states).toEqual(['writing', 'kept']))
    expect(await wordsKept(doc)).toBe('kept')
  })

  test('a document that is closed right after writing has kept it, also before its copy was read', async () => {
    const doc = fresh()
    const first = await opened(doc)
    write(first.ydoc, 'one ')
    first.copy.close()
    const ydoc = new Y.Doc()
    const early = openBrowserCopy(doc, ydoc, () => {})
    ydoc.getText('text').insert(0, 'two ')
    early.close()
    await early.loaded
    expect((await wordsKept(doc)).split(' ').sort()).toEqual(['', 'one', 'two'])
  })

  test('what others write is kept with it, but not each word by itself', async () => {
    const doc = fresh()
    const { ydoc, copy } = await opened(doc)
    const other = new Y.Doc()
    other.on('update', (update: Uint8Array) => Y.applyUpdate(ydoc, update, 'far away'))
    for (const letter of 'others') write(other, letter)
    copy.close()
    expect((await rowsOf(doc)).length).toBe(1)
    expect(await wordsKept(doc)).toBe('srehto')
  })

  test('two tabs of one browser lose nothing of each other', async () => {
    const doc = fresh()
    const [one, other] = [await opened(doc), await opened(doc)]
    for (let count = 0; count < 150; count++) {
      write(one.ydoc, 'a')
      write(other.ydoc, 'b')
      await new Promise(setImmediate)
    }
    one.copy.close()
    other.copy.close()
    const words = await wordsKept(doc)
    expect([words.length, words.replaceAll('b', '').length]).toEqual([300, 150])
    await vi.waitFor(async () => expect((await rowsOf(doc)).length).toBeLessThan(200))
  })

  test('[K2] deleted text leaves the copy when it is opened again', async () => {
    const doc = fresh()
    const { ydoc, copy } = await opened(doc)
    write(ydoc, 'secretsecret')
    ydoc.getText('text').delete(0, 12)
    write(ydoc, 'plain')
    copy.close()
    expect(await wordsKept(doc)).toBe('plain')
    await vi.waitFor(async () => {
      const rows = await rowsOf(doc)
      expect(rows.map((row) => new TextDecoder().decode(row)).join('')).not.toContain('secret')
    })
    expect(await wordsKept(doc)).toBe('plain')
  })

  test('says so when the device is full, and brings everything in once there is space', async () => {
    const doc = fresh()
    const { ydoc, states } = await opened(doc)
    const full = fill()
    write(ydoc, 'full ')
    await vi.waitFor(() => expect(states.at(-1)).toBe('failed'))
    write(ydoc, 'still ')
    await vi.waitFor(() => expect(states.at(-1)).toBe('failed'))
    full.mockRestore()
    write(ydoc, 'space ')
    await vi.waitFor(() => expect(states.at(-1)).toBe('kept'))
    expect(await wordsKept(doc)).toBe('space still full ')
  })

  test('one broken row does not hide the others', async () => {
    const doc = fresh()
    const { ydoc, copy } = await opened(doc)
    write(ydoc, 'whole')
    copy.close()
    const rows = await openRows(doc)
    rows
      .transaction('updates', 'readwrite')
      .objectStore('updates')
      .add(new Uint8Array([9, 9, 9]))
    rows.close()
    expect(await wordsKept(doc)).toBe('whole')
  })

  test('is gone after it was forgotten, also where another tab had it open', async () => {
    const doc = fresh()
    const { ydoc } = await opened(doc)
    write(ydoc, 'private')
    await forgetDocument(doc)
    write(ydoc, 'more')
    expect(await wordsKept(doc)).toBe('')
  })
})

test('where IndexedDB is missing or forbidden, a document opens, closes and is forgotten, and nothing counts as kept', async () => {
  const { indexedDB } = globalThis
  const forbidden = {
    open() {
      throw new DOMException('Not in a private window.', 'SecurityError')
    },
    deleteDatabase() {
      throw new DOMException('Not in a private window.', 'SecurityError')
    },
  }
  for (const missing of [undefined, forbidden]) {
    vi.stubGlobal('indexedDB', missing)
    const { copy, ydoc, states } = await opened('board')
    write(ydoc, 'x')
    expect(states.at(-1)).toBe('failed')
    copy.close()
    await expect(forgetDocument('board')).resolves.toBeUndefined()
  }
  vi.stubGlobal('indexedDB', indexedDB)
})
