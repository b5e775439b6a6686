import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** First and second numbers of y-websocket's frames, and our acknowledgement. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, acknowledgement: 4, hocuspocusStatus: 8 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

const CONTENT_STRING = 4
const HAS_ORIGIN = 0x80
/** The empty update. */
const NOTHING = new Uint8Array([0, 0])
/** The state vector of someone who knows nothing. */
export const KNOWS_NOTHING = new Uint8Array([0])

/** The text that everybody in a room types into. */
const TYPED_TEXT = 'typed'

type Write = (encoder: encoding.Encoder) => void

function framed(prefix: Uint8Array, write: Write): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, prefix)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const syncFrame = (prefix: Uint8Array, step: number, payload: Uint8Array): Uint8Array =>
  framed(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** "This is what I know." */
export const step1Frame = (prefix: Uint8Array, stateVector: Uint8Array): Uint8Array =>
  syncFrame(prefix, SYNC.step1, stateVector)

/** "I have nothing that you do not have." */
export const nothingNewFrame = (prefix: Uint8Array): Uint8Array => syncFrame(prefix, SYNC.step2, NOTHING)

/** "This is new." */
export const updateFrame = (prefix: Uint8Array, update: Uint8Array): Uint8Array =>
  syncFrame(prefix, SYNC.update, update)

/** The update by which a client types `text` (of ASCII signs) behind what it typed last; `clock` counts the signs before. */
export const typing = (client: number, clock: number, text: string): Uint8Array =>
  framed(new Uint8Array(), (encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, clock === 0 ? CONTENT_STRING : CONTENT_STRING | HAS_ORIGIN)
    if (clock === 0) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, TYPED_TEXT)
    } else {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock - 1)
    }
    encoding.writeVarString(encoder, text)
    encoding.writeVarUint(encoder, 0)
  })

/** What a client says of itself, and of nobody else: remote presence is never echoed. */
export const awarenessFrame = (prefix: Uint8Array, client: number, clock: number, state: string): Uint8Array =>
  framed(prefix, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(
      encoder,
      framed(new Uint8Array(), (inner) => {
        for (const number of [1, client, clock]) encoding.writeVarUint(inner, number)
        encoding.writeVarString(inner, state)
      }),
    )
  })

/** The client whose state stands first in an awareness message. */
export function firstSpeaker(body: Uint8Array): number {
  const decoder = decoding.createDecoder(body)
  for (const _ of ['type', 'length', 'count']) decoding.readVarUint(decoder)
  return decoding.readVarUint(decoder)
}
