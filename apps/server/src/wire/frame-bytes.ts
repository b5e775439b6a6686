const FINAL_BINARY = 0x82
const FINAL_CLOSE = 0x88
const FINAL_PING = 0x89
const FINAL_PONG = 0x8a
const LONGEST_REASON = 123

/** The newest message with the head of RFC 6455 before it: whoever is sent the same next gets these bytes. */
let newest: { readonly message: Uint8Array; readonly bytes: Buffer } | null = null

/**
 * A binary message as it travels. A room sends the same bytes to everyone, so the head is put before them once and not for
 * each.
 */
export function messageBytes(message: Uint8Array): Buffer {
  if (newest?.message === message) return newest.bytes
  const start = headLength(message.length)
  const bytes = Buffer.allocUnsafe(start + message.length)
  putHead(bytes, message.length)
  bytes.set(message, start)
  newest = { message, bytes }
  return bytes
}

/** What stands before a binary message of this length. */
export function headBytes(length: number): Buffer {
  const head = Buffer.allocUnsafe(headLength(length))
  putHead(head, length)
  return head
}

const headLength = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

function putHead(bytes: Buffer, length: number): void {
  bytes[0] = FINAL_BINARY
  if (length < 126) bytes[1] = length
  else if (length < 65_536) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
}

/** A close frame; without a code, an empty one. A reason that is too long is cut between two signs. */
export function closeBytes(code: number | null, reason: string): Buffer {
  if (code === null) return Buffer.from([FINAL_CLOSE, 0])
  const words = Buffer.alloc(LONGEST_REASON)
  const { written } = new TextEncoder().encodeInto(reason, words)
  return Buffer.concat([Buffer.from([FINAL_CLOSE, 2 + written, code >>> 8, code & 0xff]), words.subarray(0, written)])
}

/** "Are you there?" */
export const pingBytes: Buffer = Buffer.from([FINAL_PING, 0])

/** The answer to a ping of at most 125 bytes. */
export function pongBytes(payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([FINAL_PONG, payload.length]), payload])
}
