import * as decoding from 'lib0/decoding'
import { readAuthMessage } from 'y-protocols/auth'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE, presenceFrame, step1Frame, updateKind } from '../protocol/frames.ts'
import { Inbox } from './inbox.ts'
import type { CopyState, OpenLocalCopy } from './local-copy.ts'
import { meteredSocket } from './metered-socket.ts'
import { isFinal, type Outage, outageAfter, pauseBefore } from './pause.ts'
import { OwnPresence, type Presence } from './presence.ts'
import { Pulse } from './pulse.ts'
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
  /** This device is believed to hold no copy yet: the connection does not wait for one to be read. */
  readonly fresh?: boolean
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
  /** Whether this device keeps what is written here; `none` when it was not asked to. */
  readonly copy: CopyState | 'none'
  /** The server's final word, when `link` is `refused`: a close code from 4400 to 4499 other than 4429. */
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

/** A line that does not stand by then is tried anew. */
const CONNECTING_MILLISECONDS = 10_000
/** When the page is looked at again, one that is being tried for so long is tried anew at once. */
const CONNECTING_ON_WAKING_MILLISECONDS = 3_000
/** So long the connection waits for the copy on this device. */
const COPY_MILLISECONDS = 2_000
/** So far from y-websocket's own backoff that ours decides. */
const BEYOND_OWN_BACKOFF = 20

/** Opens a document: y-websocket's provider with presence, pauses, waking and a `saved` that can be believed. */
export function openDocument(options: OpenDocumentOptions): OpenDocument {
  const { url, doc, token, ydoc, store, fresh = false, socket = WebSocket } = options
  const listeners = new Set<(status: DocumentStatus) => void>()
  const saving = new Saving(Y.encodeStateVector(ydoc).length > 1)
  let status: DocumentStatus = {
    link: 'connecting',
    synced: false,
    saved: saving.saved,
    copy: store === undefined ? 'none' : 'kept',
    refusal: null,
    denied: null,
  }
  let attempts = 0
  let outage: Outage | null = null
  let heardAt = 0
  let connectingSince = 0
  let connectingDue: ReturnType<typeof setTimeout> | undefined

  const now = (change: Partial<DocumentStatus> = {}) => {
    const next = { ...status, ...change, saved: saving.saved }
    const keys: readonly (keyof DocumentStatus)[] = ['link', 'synced', 'saved', 'copy', 'refusal', 'denied']
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
    shouldReconnect: ({ code }) => !isFinal(code),
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
  ydoc.off('update', provider._updateHandler)
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
  const readSync = provider.messageHandlers[MESSAGE.sync]
  /** `kept`: what the copy keeps of it as it came, without the document writing it down once more. */
  const bring = (kept: Uint8Array | null, read: () => void): void => {
    ydoc.off('update', onUpdate)
    try {
      if (copy === undefined) read()
      else copy.bring(kept, read)
    } finally {
      ydoc.on('update', onUpdate)
    }
  }
  const inbox = new Inbox<Parameters<NonNullable<typeof readSync>>>(({ frame, kept }, [encoder, , ...rest], apply) => {
    const decoder = decoding.createDecoder(frame)
    if (kept === undefined) {
      decoder.pos = 1
      readSync?.(encoder, decoder, ...rest)
      return
    }
    decoder.pos = 2
    bring(kept, () => apply(ydoc, decoding.readVarUint8Array(decoder), provider))
    // As y-websocket does once it has read a step 2.
    if (updateKind(frame) === 'complete') provider.synced = true
  })
  provider.messageHandlers[MESSAGE.sync] = (...message) => {
    const [, decoder] = message
    if (updateKind(decoder.arr) === null) readSync?.(...message)
    else inbox.take(decoder.arr, message)
  }
  provider.messageHandlers = provider.messageHandlers.map((handle) => (...message) => {
    heardAt = Date.now()
    handle(...message)
  })

  /** `connect` opens at once; otherwise the pause of a lost line goes first. */
  const drop = () => {
    provider.disconnect()
    provider.shouldConnect = true
  }
  const reopen = () => {
    outage = null
    drop()
    provider.connect()
  }
  const pulse = new Pulse({
    heardAt: () => heardAt,
    ask: () => provider.ws?.send(step1Frame(Y.encodeStateVector(ydoc))),
    onDead: reopen,
  })

  provider.on('status', ({ status: link }) => {
    clearTimeout(connectingDue)
    if (link === 'connected') {
      saving.opened()
      presence.connected()
      now({ link: 'open', denied: null })
    } else if (link === 'disconnected') {
      inbox.clear()
      saving.closed()
      presence.disconnected()
      now({ link: 'waiting', synced: false })
    } else {
      connectingSince = Date.now()
      connectingDue = setTimeout(drop, CONNECTING_MILLISECONDS)
      now({ link: 'connecting' })
    }
  })
  provider.on('sync', (synced: boolean) => {
    if (synced) outage = null
    now({ synced })
  })
  provider.on('connection-close', (event: CloseEvent | null) => {
    clearTimeout(connectingDue)
    pulse.stop()
    attempts = outage === null ? 1 : attempts + 1
    outage ??= outageAfter(event?.code ?? null, Math.random())
    provider.wsUnsuccessfulReconnects = BEYOND_OWN_BACKOFF
    provider.maxBackoffTime = pauseBefore(attempts, outage)
    now({ link: 'waiting' })
  })
  provider.on('closed', (refusal: { code: number; reason: string }) => {
    now({ link: 'refused', refusal })
  })

  saving.keeps(store !== undefined)
  const copy = store?.(doc, ydoc, (state) => {
    saving.keeps(state === 'kept')
    now({ copy: state })
  })
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    saving.changed()
    // What the copy held goes out as the answer to a greeting, which asks for what is missing, not as one great update.
    if (origin !== copy) provider._updateHandler(update, origin)
    else if (provider.wsconnected) reopen()
    now()
  }
  ydoc.on('update', onUpdate)

  let started = false
  const start = () => {
    clearTimeout(startDue)
    if (started || status.link === 'closed') return
    started = true
    provider.connect()
  }
  const stopWaking = listenForWaking((fresh) => {
    if (!started || status.link === 'refused') return
    const hangs = status.link === 'connecting' && Date.now() - connectingSince > CONNECTING_ON_WAKING_MILLISECONDS
    if (fresh || hangs || provider.ws === null) reopen()
    else if (status.link === 'open') pulse.feel()
  })
  const waits = copy !== undefined && !fresh
  const startDue = waits ? setTimeout(start, COPY_MILLISECONDS) : undefined
  if (waits) void copy.loaded.then(start)
  else start()

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
      pulse.stop()
      inbox.clear()
      clearTimeout(connectingDue)
      clearTimeout(startDue)
      ydoc.off('update', onUpdate)
      presence.close()
      provider.destroy()
      copy?.close()
      now({ link: 'closed', synced: false })
      listeners.clear()
    },
  }
}
