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
  if (newest?.message !== message) newest = { message, bytes: Buffer.concat([headBytes(message.length), message]) }
  return newest.bytes
}

/** What stands before a binary message of this length. */
export function headBytes(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_BINARY, length])
  const head = Buffer.allocUnsafe(length < 65_536 ? 4 : 10)
  head[0] = FINAL_BINARY
  head[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
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
