import * as decoding from 'lib0/decoding'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'

/** Everything that a browser has received of the server: bodies of answers, frames of sockets, and documents put together. */
export interface Recording {
  /** Did these letters ever arrive: as text, inside of bytes, or letter by letter in a document? */
  holds(text: string): boolean
  /** How many answers and frames were looked at. */
  count(): number
}

/** Takes the update out of a y-websocket frame; null for other messages. */
function updateOf(frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== 0) return null
  return decoding.readVarUint(decoder) === 0 ? null : decoding.readVarUint8Array(decoder)
}

/** The document that updates in the order of their coming make. */
function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const ydoc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(ydoc, update)
  return ydoc
}

/** The words of a document of any kind. */
function wordsOf(ydoc: Y.Doc): string {
  const maps = ['items', 'observations'].map((name) => JSON.stringify(ydoc.getMap(name).toJSON()))
  return [...maps, ydoc.getText('page').toString(), ydoc.getText('takeaway').toString()].join('\n')
}

/** Records what a page receives from now on, across reloads. Scripts and styles are left out: they are the same for all. */
export function record(page: Page): Recording {
  const received: Buffer[] = []
  // Most recordings are never asked: documents are put together when one is.
  const updates = new Map<string, Uint8Array[]>()
  const keep = (path: string, update: Uint8Array) => {
    const list = updates.get(path) ?? []
    updates.set(path, list)
    list.push(update)
  }
  page.on('websocket', (socket) => {
    const { pathname } = new URL(socket.url())
    socket.on('framereceived', ({ payload }) => {
      const frame = Buffer.from(payload)
      received.push(frame)
      const update = pathname.startsWith('/sync/') ? updateOf(frame) : null
      if (update !== null) keep(pathname, update)
    })
  })
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return
    response
      .body()
      .then((body) => received.push(body))
      .catch(() => undefined)
  })
  return {
    holds: (text) => {
      const bytes = Buffer.from(text)
      return (
        received.some((one) => one.includes(bytes)) ||
        [...updates.values()].some((list) => wordsOf(documentOf(list)).includes(text))
      )
    },
    count: () => received.length,
  }
}
