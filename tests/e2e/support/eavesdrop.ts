import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/** One thing that reached a client, and when. */
interface Received {
  readonly at: number
  readonly bytes: Buffer
}

/** A client of our own making that keeps all it is sent over one socket. */
export interface Ear {
  readonly received: readonly Received[]
  /** The document that its frames put together; empty for a socket of a view. */
  document(): Y.Doc
  readonly open: Promise<void>
  close(): void
}

/** Opens a socket and listens; at a document it asks for all of it first. */
export function eavesdrop(url: string, path: string, headers: Record<string, string> = {}): Ear {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, { headers: { origin: url, ...headers } })
  const received: Received[] = []
  socket.on('message', (data: Buffer) => received.push({ at: performance.now(), bytes: Buffer.from(data) }))
  socket.on('error', () => undefined)
  const open = new Promise<void>((resolve) => socket.once('open', resolve))
  if (path.startsWith('/sync/')) {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()))
    void open.then(() => socket.send(encoding.toUint8Array(encoder)))
  }
  return {
    received,
    open,
    close: () => socket.terminate(),
    document() {
      const ydoc = new Y.Doc()
      for (const { bytes } of received) {
        const decoder = decoding.createDecoder(bytes)
        if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) === 0) continue
        Y.applyUpdate(ydoc, decoding.readVarUint8Array(decoder))
      }
      return ydoc
    },
  }
}
