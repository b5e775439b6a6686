import { openDocument } from '@coreflect/sync/provider'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const Socket = WebSocket as unknown as typeof globalThis.WebSocket
const syncOf = (url: string) => `${url.replace(/^http/, 'ws')}/sync`

/** Somebody who adds words to a document and knows which of them were acknowledged. */
export interface Writer {
  readonly words: Y.Array<string>
  /** Adds a word of its own. */
  add(): string
  readonly added: readonly string[]
  /** The words of which this client was told that they are durable. */
  acknowledged(): readonly string[]
  saved(): boolean
  refusal(): number | null
  denied(): boolean
  present: { set(state: Readonly<Record<string, unknown>>): void; others(): number }
  close(): void
}

/** Opens a document with our own client. */
export function openWriter(name: string, url: string, doc: string, token: string): Writer {
  const ydoc = new Y.Doc()
  const words = ydoc.getArray<string>('words')
  const added: string[] = []
  let durable = 0
  const document = openDocument({ url: syncOf(url), doc, token, ydoc, socket: Socket })
  const look = () => {
    if (document.status().saved === 'durable') durable = added.length
  }
  document.subscribe(look)
  return {
    words,
    added,
    add() {
      const word = `${name}-${added.length + 1}`
      added.push(word)
      words.push([word])
      return word
    },
    acknowledged: () => added.slice(0, durable),
    saved: () => document.status().saved === 'durable',
    refusal: () => document.status().refusal?.code ?? null,
    denied: () => document.status().denied !== null,
    present: {
      set: (state) => document.presence.set(state),
      others: () => document.presence.others().size,
    },
    close() {
      document.close()
      ydoc.destroy()
    },
  }
}

/** A document in an unmodified client of y-websocket. */
export interface Plain {
  readonly words: Y.Array<string>
  /** What lies on it, if it is a board. */
  readonly items: Y.Map<unknown>
  synced(): boolean
  close(): void
}

/** Opens a document with an unmodified client of y-websocket. */
export function openPlain(url: string, doc: string, token: string): Plain {
  const ydoc = new Y.Doc()
  const provider = new WebsocketProvider(syncOf(url), doc, ydoc, {
    params: { token },
    WebSocketPolyfill: Socket,
    disableBc: true,
  })
  return {
    words: ydoc.getArray<string>('words'),
    items: ydoc.getMap('items'),
    synced: () => provider.synced,
    close() {
      provider.destroy()
      ydoc.destroy()
    },
  }
}
