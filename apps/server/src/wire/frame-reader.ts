import { isUtf8 } from 'node:buffer'

/** What frames are heard as. Bytes are views that are only good during the call. */
export interface FrameListener {
  /** A binary message, whole. */
  binary(message: Uint8Array): void
  /** A text message; what it says was not read. */
  text(): void
  ping(payload: Uint8Array): void
  pong(): void
  /** The other side closes; `code` is null when it named none. */
  closing(code: number | null): void
  /** The bytes break RFC 6455 or the limit: nothing after them is read. `code` is for the close frame. */
  broken(code: number): void
}

/** Close codes of RFC 6455 for bytes that cannot be heard. */
const PROTOCOL_ERROR = 1002
const NOT_UTF8 = 1007
const TOO_BIG = 1009

/** Opcodes of RFC 6455. */
const CONTINUATION = 0
const TEXT = 1
const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10

const LONGEST_CONTROL = 125
const NOTHING: Buffer = Buffer.alloc(0)

/** One frame: where its parts stand among the bytes that are here. */
interface Head {
  readonly final: boolean
  readonly opcode: number
  /** Where the mask stands; the payload follows it. */
  readonly mask: number
  readonly length: number
}

/**
 * Reads what a WebSocket client sends (RFC 6455 without extensions), chunk by chunk as it comes. Whole frames are unmasked
 * where they lie and not copied; only what is still to be continued is kept.
 */
export class FrameReader {
  readonly #listener: FrameListener
  readonly #mostBytes: number
  /** Bytes of a frame that has not come whole, in a buffer that may be longer than they are. */
  #rest = NOTHING
  #restLength = 0
  /** How many bytes the frame at the beginning of the rest needs at least. */
  #needed = 0
  /** A message in several frames: its kind, and what has come of it. */
  #begun: { readonly opcode: number; bytes: Buffer; length: number } | null = null
  #ended = false

  /** `mostBytes` is for a message, in however many frames. */
  constructor(listener: FrameListener, mostBytes: number) {
    this.#listener = listener
    this.#mostBytes = mostBytes
  }

  /** Takes what has arrived; writes into it. */
  take(chunk: Buffer): void {
    if (this.#restLength === 0) {
      this.#keep(chunk, this.#read(chunk))
      return
    }
    this.#rest = appended(this.#rest, this.#restLength, chunk)
    this.#restLength += chunk.length
    if (this.#restLength < this.#needed) return
    const bytes = this.#rest.subarray(0, this.#restLength)
    this.#rest = NOTHING
    this.#restLength = 0
    this.#keep(bytes, this.#read(bytes))
  }

  /** Lets go of everything and reads no more. */
  end(): void {
    this.#ended = true
    this.#rest = NOTHING
    this.#restLength = 0
    this.#begun = null
  }

  #keep(bytes: Buffer, from: number): void {
    if (this.#ended || from === bytes.length) return
    this.#rest = Buffer.from(bytes.subarray(from))
    this.#restLength = this.#rest.length
  }

  /** Hears every whole frame; gives where the first one begins that is not whole. */
  #read(bytes: Buffer): number {
    let at = 0
    while (!this.#ended && at < bytes.length) {
      const head = this.#head(bytes, at)
      if (head === null) break
      const payload = head.mask + 4
      const end = payload + head.length
      this.#needed = end - at
      if (end > bytes.length) break
      unmask(bytes, head.mask, payload, end)
      this.#frame(head, bytes.subarray(payload, end))
      at = end
    }
    return at
  }

  /** The head of the frame at `at`, or null when it is not all there or is refused. */
  #head(bytes: Buffer, at: number): Head | null {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1]
    if (second === undefined) return this.#wait(2)
    if (!isLawful(first, second)) return this.#break(PROTOCOL_ERROR)
    const opcode = first & 0x0f
    const short = second & 0x7f
    const wide = short < 126 ? 0 : short === 126 ? 2 : 8
    if (bytes.length < at + 2 + wide) return this.#wait(2 + wide)
    const length = wide === 0 ? short : wide === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    if (opcode < CLOSE && length + (this.#begun?.length ?? 0) > this.#mostBytes) return this.#break(TOO_BIG)
    return { final: first >= 0x80, opcode, mask: at + 2 + wide, length }
  }

  #frame({ final, opcode }: Head, payload: Buffer): void {
    if (opcode === CONTINUATION) this.#continue(payload, final)
    else if (opcode === TEXT || opcode === BINARY) this.#begin(opcode, payload, final)
    else if (opcode === PING) this.#listener.ping(payload)
    else if (opcode === PONG) this.#listener.pong()
    else this.#close(payload)
  }

  #begin(opcode: number, payload: Buffer, final: boolean): void {
    if (this.#begun !== null) this.#break(PROTOCOL_ERROR)
    else if (final) this.#tell(opcode, payload)
    else this.#begun = { opcode, bytes: Buffer.from(payload), length: payload.length }
  }

  #continue(payload: Buffer, final: boolean): void {
    const begun = this.#begun
    if (begun === null) {
      this.#break(PROTOCOL_ERROR)
      return
    }
    begun.bytes = appended(begun.bytes, begun.length, payload)
    begun.length += payload.length
    if (!final) return
    this.#begun = null
    this.#tell(begun.opcode, begun.bytes.subarray(0, begun.length))
  }

  #tell(opcode: number, message: Buffer): void {
    if (opcode === BINARY) this.#listener.binary(message)
    else this.#listener.text()
  }

  #close(payload: Buffer): void {
    if (payload.length === 0) {
      this.end()
      this.#listener.closing(null)
      return
    }
    const code = payload.length === 1 ? 0 : payload.readUInt16BE(0)
    if (!mayBeSent(code)) this.#break(PROTOCOL_ERROR)
    else if (!isUtf8(payload.subarray(2))) this.#break(NOT_UTF8)
    else {
      this.end()
      this.#listener.closing(code)
    }
  }

  #wait(bytes: number): null {
    this.#needed = bytes
    return null
  }

  #break(code: number): null {
    this.end()
    this.#listener.broken(code)
    return null
  }
}

/** Whether a frame of a client may begin with these two bytes: a known kind, masked, no extension, control frames short. */
function isLawful(first: number, second: number): boolean {
  const opcode = first & 0x0f
  if ((first & 0x70) !== 0 || (second & 0x80) === 0) return false
  if (opcode < CLOSE) return opcode <= BINARY
  return opcode <= PONG && first >= 0x80 && (second & 0x7f) <= LONGEST_CONTROL
}

/** Close codes that may stand in a frame (RFC 6455, 7.4). */
function mayBeSent(code: number): boolean {
  if (code >= 3_000) return code < 5_000
  return code >= 1_000 && code <= 1_014 && code !== 1_004 && code !== 1_005 && code !== 1_006
}

/** The first `length` bytes of a buffer and a chunk behind them; grows by doubling, so that many small chunks stay cheap. */
function appended(buffer: Buffer, length: number, chunk: Buffer): Buffer {
  const whole = length + chunk.length
  const room = buffer.length >= whole ? buffer : Buffer.allocUnsafe(Math.max(whole, 2 * buffer.length))
  if (room !== buffer) buffer.copy(room, 0, 0, length)
  chunk.copy(room, length)
  return room
}

function unmask(bytes: Buffer, mask: number, from: number, to: number): void {
  const zero = bytes[mask] ?? 0
  const one = bytes[mask + 1] ?? 0
  const two = bytes[mask + 2] ?? 0
  const three = bytes[mask + 3] ?? 0
  let at = from
  for (; at + 3 < to; at += 4) {
    bytes[at] = (bytes[at] ?? 0) ^ zero
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ one
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ two
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ three
  }
  if (at < to) bytes[at] = (bytes[at] ?? 0) ^ zero
  if (at + 1 < to) bytes[at + 1] = (bytes[at + 1] ?? 0) ^ one
  if (at + 2 < to) bytes[at + 2] = (bytes[at + 2] ?? 0) ^ two
}
