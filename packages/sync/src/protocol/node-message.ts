import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type PresenceEntry, readPresenceEntries } from './presence-entry.ts'

/** A row of a document's log; null for an update that is too large to be sent around and has to be read. */
interface NewRow {
  readonly sequence: number
  readonly update: Uint8Array | null
}

/** What a person's client says of itself, and whose client it is. */
export interface NodePresence {
  readonly person: string
  readonly entry: PresenceEntry
}

/** What one server node tells the others. */
export type NodeMessage =
  /** These rows were stored. */
  | { readonly kind: 'rows'; readonly rows: readonly NewRow[] }
  /** These clients are present, or gone. `complete`: no others are, on this node. `asking`: please tell who is on yours. */
  | {
      readonly kind: 'presence'
      readonly complete: boolean
      readonly asking: boolean
      readonly entries: readonly NodePresence[]
    }
  /** The document was deleted. */
  | { readonly kind: 'deleted' }
  /** The node lives. */
  | { readonly kind: 'alive' }
  /** The node leaves. */
  | { readonly kind: 'leaving' }

const KINDS = ['rows', 'presence', 'deleted', 'alive', 'leaving'] as const
const VERSION = 1
const COMPLETE = 1
const ASKING = 2
const WITH_UPDATE = 1

/** A message as bytes. */
export function encodeNodeMessage(message: NodeMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, VERSION)
    encoding.writeVarUint(encoder, KINDS.indexOf(message.kind))
    if (message.kind === 'rows') writeRows(encoder, message.rows)
    else if (message.kind === 'presence') {
      encoding.writeVarUint(encoder, (message.complete ? COMPLETE : 0) | (message.asking ? ASKING : 0))
      encoding.writeVarUint(encoder, message.entries.length)
      for (const { person, entry } of message.entries) {
        encoding.writeVarString(encoder, person)
        encoding.writeVarUint8Array(encoder, entry.bytes)
      }
    }
  })
}

/** Reads a message; null for one that this version does not understand, so that two versions may run side by side. */
export function decodeNodeMessage(bytes: Uint8Array): NodeMessage | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== VERSION) return null
    const kind = KINDS[decoding.readVarUint(decoder)]
    if (kind === undefined) return null
    if (kind === 'rows') return { kind, rows: readRows(decoder) }
    return kind === 'presence' ? readPresence(decoder) : { kind }
  } catch {
    return null
  }
}

function writeRows(encoder: encoding.Encoder, rows: readonly NewRow[]): void {
  encoding.writeVarUint(encoder, rows.length)
  for (const { sequence, update } of rows) {
    encoding.writeVarUint(encoder, sequence)
    encoding.writeVarUint(encoder, update ? WITH_UPDATE : 0)
    if (update) encoding.writeVarUint8Array(encoder, update)
  }
}

function readRows(decoder: decoding.Decoder): NewRow[] {
  const rows: NewRow[] = []
  for (let count = decoding.readVarUint(decoder); count > 0; count--) {
    const sequence = decoding.readVarUint(decoder)
    const update = decoding.readVarUint(decoder) === WITH_UPDATE ? decoding.readVarUint8Array(decoder) : null
    rows.push({ sequence, update })
  }
  return rows
}

function readPresence(decoder: decoding.Decoder): NodeMessage {
  const flags = decoding.readVarUint(decoder)
  const entries: NodePresence[] = []
  for (let count = decoding.readVarUint(decoder); count > 0; count--) {
    const person = decoding.readVarString(decoder)
    const single = new Uint8Array([1, ...decoding.readVarUint8Array(decoder)])
    for (const entry of readPresenceEntries(single)) entries.push({ person, entry })
  }
  return { kind: 'presence', complete: (flags & COMPLETE) !== 0, asking: (flags & ASKING) !== 0, entries }
}
