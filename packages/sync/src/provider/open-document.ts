import * as decoding from 'lib0/decoding'
import { readAuthMessage } from 'y-protocols/auth'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE, presenceFrame, updateKind } from '../protocol/frames.ts'
import type { OpenLocalCopy } from './local-copy.ts'
import { meteredSocket } from './metered-socket.ts'
import { pauseBefore } from './pause.ts'
import { OwnPresence, type Presence } from './presence.ts'
import { type Saved, Saving } from './saving.ts'
import { listenForWaking } from './waking.ts'

/** What a document is opened with. */
export interface OpenDocumentOptions {
  /** The address of `/sync`, without the document: `wss://host/sync`. */
  readonly url: string
  /** The document's opaque id. */
  readonly doc: string
  readonly token: string
  /** Stays the caller's: closing does not destroy it. */
  readonly ydoc: Y.Doc
  /** Keeps a copy on this device: `openBrowserCopy`. */
  readonly store?: OpenLocalCopy
  /** In place of the platform's WebSocket. */
  readonly socket?: typeof WebSocket
}

/** How a document stands. */
export interface DocumentStatus {
  /** `waiting`: will try again by itself; `refused`: will not. */
  readonly link: 'connecting' | 'open' | 'waiting' | 'refused' | 'closed'
  /** Whether this connection has brought the whole document. */
  readonly synced: boolean
  readonly saved: Saved
  /** The server's final word, when `link` is `refused`: a close code from 4400 to 4499. */
  readonly refusal: { readonly code: number; readonly reason: string } | null
  /** Why the last write was refused, while the right to write is missing. */
  readonly denied: string | null
}

/** A document that is open over the wire. */
export interface OpenDocument {
  readonly presence: Presence
  /** Resolves once this device's copy was read, if there is one. */
  readonly loaded: Promise<void>
  status(): DocumentStatus
  /** Calls back with each new status; returns the function that stops it. */
  subscribe(listener: (status: DocumentStatus) => void): () => void
  /** Ends the connection, timers and listeners. The document itself stays as it is. */
  close(): void
}

/** The server says a word every 20 seconds at the latest. */
const SILENCE_MILLISECONDS = 25_000
/** So far from y-websocket's own backoff that ours decides. */
const BEYOND_OWN_BACKOFF = 20

/** Opens a document: y-websocket's provider with presence, pauses, waking and a `saved` that can be believed. */
export function openDocument({ url, doc, token, ydoc, store, socket = WebSocket }: OpenDocumentOptions): OpenDocument {
  const listeners = new Set<(status: DocumentStatus) => void>()
  const saving = new Saving(Y.encodeStateVector(ydoc).length > 1)
  let status: DocumentStatus = {
    link: 'connecting',
    synced: false,
    saved: saving.saved,
    refusal: null,
    denied: null,
  }
  let attempts = 0
  let connectingSince = 0

  const now = (change: Partial<DocumentStatus> = {}) => {
    const next = { ...status, ...change, saved: saving.saved }
    const keys: readonly (keyof DocumentStatus)[] = ['link', 'synced', 'saved', 'refusal', 'denied']
    if (keys.every((key) => next[key] === status[key])) return
    status = next
    for (const listener of [...listeners]) listener(status)
  }

  const presence = new OwnPresence(ydoc, (update) => {
    if (provider.wsconnected) provider.ws?.send(presenceFrame(update))
  })
  const provider = new WebsocketProvider(url, doc, ydoc, {
    connect: false,
    disableBc: true,
    awareness: presence.awareness,
    // An empty token would be taken for a wrong one; without any, the cookie counts.
    params: { ...(token === '' ? {} : { token }), ack: '1' },
    WebSocketPolyfill: meteredSocket(socket, (frame) => {
      const kind = updateKind(frame)
      if (kind === null) return
      saving.sent(kind === 'complete')
      now(kind === 'complete' ? { denied: null } : {})
    }),
  })
  presence.awareness.off('update', provider._awarenessUpdateHandler)
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
    saving.acknowledged(decoding.readVarUint(decoder))
    now()
  }
  provider.messageHandlers[MESSAGE.auth] = (_encoder, decoder) => {
    readAuthMessage(decoder, ydoc, (_ydoc, reason) => {
      saving.refused()
      now({ denied: reason })
    })
  }

  provider.on('status', ({ status: link }) => {
    if (link === 'connected') {
      saving.opened()
      presence.connected()
      now({ link: 'open', denied: null })
    } else if (link === 'disconnected') {
      saving.closed()
      presence.disconnected()
      now({ link: 'waiting', synced: false })
    } else {
      connectingSince = Date.now()
      now({ link: 'connecting' })
    }
  })
  provider.on('sync', (synced: boolean) => {
    if (synced) attempts = 0
    now({ synced })
  })
  provider.on('connection-close', (event: CloseEvent | null) => {
    attempts += 1
    provider.wsUnsuccessfulReconnects = BEYOND_OWN_BACKOFF
    provider.maxBackoffTime = pauseBefore(attempts, event?.code ?? null, Math.random())
    now({ link: 'waiting' })
  })
  provider.on('closed', (refusal: { code: number; reason: string }) => {
    now({ link: 'refused', refusal })
  })

  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    saving.changed()
    now()
  }
  ydoc.on('update', onUpdate)

  const stopWaking = listenForWaking((fresh) => {
    if (status.link === 'refused') return
    const silent = Date.now() - Math.max(connectingSince, provider.wsLastMessageReceived) > SILENCE_MILLISECONDS
    if (provider.ws !== null && (fresh || silent)) provider.disconnect()
    provider.connect()
  })
  const copy = store?.(doc, ydoc)
  provider.connect()

  return {
    presence,
    loaded: copy?.loaded ?? Promise.resolve(),
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close() {
      stopWaking()
      ydoc.off('update', onUpdate)
      presence.close()
      provider.destroy()
      copy?.close()
      now({ link: 'closed', synced: false })
      listeners.clear()
    },
  }
}
