import * as decoding from 'lib0/decoding'
import { MESSAGE, SYNC } from './frames.ts'
import { Malformed, must } from './malformed.ts'
import { type PresenceEntry, readPresenceEntries } from './presence-entry.ts'
import { readUpdateContents, type UpdateContents } from './update-contents.ts'

/** What a client may say. */
export type Message =
  | { readonly name: 'step1'; readonly stateVector: Uint8Array }
  /** A step 2 (`complete`: everything the client has that we did not name) or an update; checked to its last byte. */
  | {
      readonly name: 'update'
      readonly complete: boolean
      readonly update: Uint8Array
      readonly contents: UpdateContents
    }
  | { readonly name: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly name: 'query-presence' }

/** Reads one frame to its last byte; its parts are views on `frame`. Anything else comes back as `Malformed`. */
export function readMessage(frame: Uint8Array): Message | Malformed {
  try {
    return readWhole(frame)
  } catch (error) {
    return error instanceof Malformed ? error : new Malformed('A message could not be read.')
  }
}

function readWhole(frame: Uint8Array): Message {
  const decoder = decoding.createDecoder(frame)
  const message = readBody(decoder)
  must(!decoding.hasContent(decoder), 'A frame holds one message and nothing behind it.')
  return message
}

function readBody(decoder: decoding.Decoder): Message {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { name: 'presence', entries: readPresenceEntries(decoding.readVarUint8Array(decoder)) }
    case MESSAGE.queryAwareness:
      return { name: 'query-presence' }
    default:
      throw new Malformed('A client sends messages of type 0, 1 and 3.')
  }
}

function readSync(decoder: decoding.Decoder): Message {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  switch (step) {
    case SYNC.step1:
      checkStateVector(payload)
      return { name: 'step1', stateVector: payload }
    case SYNC.step2:
      return { name: 'update', complete: true, update: payload, contents: readUpdateContents(payload) }
    case SYNC.update:
      return { name: 'update', complete: false, update: payload, contents: readUpdateContents(payload) }
    default:
      throw new Malformed('A sync message is a step 1, a step 2 or an update.')
  }
}

function checkStateVector(bytes: Uint8Array): void {
  const decoder = decoding.createDecoder(bytes)
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
  }
  must(!decoding.hasContent(decoder), 'A state vector ends with its last client.')
}
