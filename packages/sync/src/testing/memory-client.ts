import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as auth from 'y-protocols/auth'
import * as awareness from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Connection, ConnectOptions } from '../connection.ts'
import type { Rooms } from '../rooms-port.ts'
import type { Transport } from '../transport.ts'

/** A client of a room without a network: it speaks the protocol with y-protocols' own functions and keeps what it heard. */
export interface MemoryClient {
  readonly ydoc: Y.Doc
  readonly connection: Connection
  /** Every frame it was sent. */
  readonly frames: Uint8Array[]
  /** Why it was closed, if it was. */
  closedWith(): { readonly code: number; readonly reason: string } | null
  /** How many of its update messages are durable. */
  acknowledged(): number
  /** How many update messages it has sent. */
  sent(): number
  /** What it was refused. */
  denied(): readonly string[]
  /** States of others, by client. */
  present(): ReadonlyMap<number, unknown>
  /** What the socket claims to hold back. */
  setBuffered(bytes: number): void
  /** Sends a raw frame. */
  say(frame: Uint8Array): void
  /** Says where it is; null to go. */
  appear(state: unknown, clock: number, client?: number): void
  /** The socket breaks. */
  vanish(): void
}

/** Connects a client that asks for the document at once and sends each change of its own. */
export function connectMemoryClient(
  rooms: Rooms,
  doc: string,
  { ydoc = new Y.Doc(), ...options }: Partial<ConnectOptions> & { readonly ydoc?: Y.Doc } = {},
): MemoryClient {
  const frames: Uint8Array[] = []
  const denied: string[] = []
  const present = new Map<number, unknown>()
  let closed: { code: number; reason: string } | null = null
  let buffered = 0
  let acknowledged = 0
  let sent = 0
  const early: Uint8Array[] = []
  let connection: Connection | null = null

  const say = (frame: Uint8Array) => {
    if (closed) return
    if (frame[0] === 0 && frame[1] !== 0) sent += 1
    if (connection) connection.receive(frame)
    else early.push(frame)
  }
  const encode = (write: (encoder: encoding.Encoder) => void) => say(encoding.encode(write))

  const hear = (frame: Uint8Array) => {
    frames.push(frame)
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === 0) {
      const answer = encoding.createEncoder()
      encoding.writeVarUint(answer, 0)
      sync.readSyncMessage(decoder, answer, ydoc, 'remote', (error) => {
        throw error
      })
      if (encoding.length(answer) > 1) say(encoding.toUint8Array(answer))
    } else if (type === 1) readPresence(decoding.readVarUint8Array(decoder))
    else if (type === 2) auth.readAuthMessage(decoder, ydoc, (_ydoc, reason) => denied.push(reason))
    else acknowledged = decoding.readVarUint(decoder)
  }
  const readPresence = (update: Uint8Array) => {
    awareness.modifyAwarenessUpdate(update, (state) => state)
    const decoder = decoding.createDecoder(update)
    for (let count = decoding.readVarUint(decoder); count > 0; count--) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state = JSON.parse(decoding.readVarString(decoder))
      if (state === null) present.delete(client)
      else present.set(client, state)
    }
  }

  const transport: Transport = {
    send: hear,
    bufferedAmount: () => buffered,
    close(code, reason) {
      closed = { code, reason }
      ydoc.off('update', onUpdate)
    },
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === 'remote') return
    encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      sync.writeUpdate(encoder, update)
    })
  }
  const client = rooms.connect(doc, transport, {
    right: 'write',
    ack: true,
    person: `person-${ydoc.clientID}`,
    ...options,
  })
  connection = client
  ydoc.on('update', onUpdate)
  for (const frame of early) client.receive(frame)
  encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    sync.writeSyncStep1(encoder, ydoc)
  })

  return {
    ydoc,
    connection: client,
    frames,
    closedWith: () => closed,
    acknowledged: () => acknowledged,
    sent: () => sent,
    denied: () => denied,
    present: () => present,
    setBuffered(bytes) {
      buffered = bytes
    },
    say,
    appear(state, clock, who = ydoc.clientID) {
      encode((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((entry) => {
            encoding.writeVarUint(entry, 1)
            encoding.writeVarUint(entry, who)
            encoding.writeVarUint(entry, clock)
            encoding.writeVarString(entry, JSON.stringify(state))
          }),
        )
      })
    },
    vanish() {
      closed ??= { code: 1006, reason: '' }
      ydoc.off('update', onUpdate)
      client.closed()
    },
  }
}
