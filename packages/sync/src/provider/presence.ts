import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** What one client says of itself: small, and gone with its connection. */
export type PresenceState = Readonly<Record<string, unknown>>

/** Who is here, and what we say of ourselves. Nothing is said until `set` was called. */
export interface Presence {
  /** Says where we are, at most 20 times a second, the newest; null to go. */
  set(state: PresenceState | null): void
  /** The others, by Yjs client. */
  others(): ReadonlyMap<number, PresenceState>
  /** Calls back when the others changed; returns the function that stops it. */
  subscribe(listener: () => void): () => void
}

const SEND_MILLISECONDS = 50
const RENEW_MILLISECONDS = 15_000

/**
 * Presence over y-protocols' `Awareness`, with three differences: only our own state is ever sent, the server's word that
 * someone left counts instead of a timeout (which made people in throttled tabs flicker), and what is known of others is
 * dropped with the connection and with their leaving, clocks included, so that they show at once when they are back.
 */
export class OwnPresence implements Presence {
  readonly awareness: Awareness
  readonly #send: (update: Uint8Array) => void
  readonly #renewal: ReturnType<typeof setInterval>
  #due: ReturnType<typeof setTimeout> | null = null
  #unsent = false

  /** `send` takes an awareness update, or drops it when there is no connection. */
  constructor(ydoc: Y.Doc, send: (update: Uint8Array) => void) {
    this.awareness = new Awareness(ydoc)
    clearInterval(this.awareness._checkInterval)
    this.awareness.setLocalState(null)
    this.awareness.on('update', ({ removed }: { readonly removed: readonly number[] }) => this.#forget(removed))
    this.#send = send
    this.#renewal = setInterval(() => this.#renew(), RENEW_MILLISECONDS)
  }

  set(state: PresenceState | null): void {
    if (state === null && this.awareness.getLocalState() === null) return
    this.awareness.setLocalState(state)
    this.#unsent = true
    this.#sendSoon()
  }

  others(): ReadonlyMap<number, PresenceState> {
    const others = new Map(this.awareness.getStates())
    others.delete(this.awareness.clientID)
    return others
  }

  subscribe(listener: () => void): () => void {
    const onChange = (_changes: unknown, origin: unknown) => {
      if (origin !== 'local') listener()
    }
    this.awareness.on('change', onChange)
    return () => this.awareness.off('change', onChange)
  }

  /** A connection opens: our state is sent again, newer than what others remember. */
  connected(): void {
    const state = this.awareness.getLocalState()
    if (state !== null) this.awareness.setLocalState(state)
  }

  /** The connection is gone, and the others with it. */
  disconnected(): void {
    this.#forget([...this.awareness.meta.keys()])
  }

  /** Without its clock, so that whoever comes back and says the same again shows at once; the server keeps the order. */
  #forget(clients: readonly number[]): void {
    for (const client of clients) if (client !== this.awareness.clientID) this.awareness.meta.delete(client)
  }

  close(): void {
    clearInterval(this.#renewal)
    if (this.#due !== null) clearTimeout(this.#due)
    this.awareness.destroy()
  }

  #sendSoon(): void {
    if (this.#due !== null || !this.#unsent) return
    this.#unsent = false
    this.#send(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]))
    this.#due = setTimeout(() => {
      this.#due = null
      this.#sendSoon()
    }, SEND_MILLISECONDS)
  }

  /** Plain y-websocket clients forget whoever says nothing for 30 s. */
  #renew(): void {
    const state = this.awareness.getLocalState()
    if (state !== null) this.set(state)
  }
}
