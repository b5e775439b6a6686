import { openDocument, type Presence } from '@coreflect/sync/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/** A document that a simulated person holds open. */
export interface Page {
  readonly id: string
  readonly ydoc: Y.Doc
  readonly presence: Presence
  /** Has this connection brought the whole document? */
  synced(): boolean
  /** Is all that was written here safe at the server? */
  saved(): boolean
  close(): void
}

/** Opens a document over `/sync`. It comes back by itself after a lost connection. */
export function openPage(url: string, id: string, token: string): Page {
  const ydoc = new Y.Doc()
  const listening = new Set(process.listeners('exit'))
  const open = openDocument({
    url: `${url.replace(/^http/, 'ws')}/sync`,
    doc: id,
    token,
    ydoc,
    socket: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  // y-websocket says good-bye when a process ends. The server sees that anyway, and a room full of such listeners on one
  // process would be taken for a leak.
  for (const listener of process.listeners('exit')) if (!listening.has(listener)) process.off('exit', listener)
  return {
    id,
    ydoc,
    presence: open.presence,
    synced: () => open.status().synced,
    saved: () => open.status().saved === 'durable',
    close() {
      open.close()
      ydoc.destroy()
    },
  }
}
