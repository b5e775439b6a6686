import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { until } from './until.ts'

/** Brings what is in `ydoc` to the server, and waits until another client is given all of it. */
export async function writeDocument(url: string, doc: string, token: string, ydoc: Y.Doc): Promise<void> {
  const open = (held: Y.Doc) =>
    new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, doc, held, { params: { token }, disableBc: true })
  const writer = open(ydoc)
  const reader = new Y.Doc()
  const watcher = open(reader)
  const state = (held: Y.Doc) => Buffer.from(Y.encodeStateVector(held)).toString('hex')
  await until(() => watcher.synced && state(reader) === state(ydoc))
  writer.destroy()
  watcher.destroy()
}
