import type { Socket } from 'node:net'
import type { Transport } from '@coreflect/sync'
import { closeBytes, headBytes, messageBytes, pingBytes, pongBytes } from './frame-bytes.ts'
import { type FrameListener, FrameReader } from './frame-reader.ts'

/** Whoever listens to a wire. */
export interface WireListener {
  /** A binary message; the bytes are a view that is only good during the call. */
  heard(message: Uint8Array): void
  /** A text message, which no document speaks. */
  text(): void
  /** It is over, for whatever reason; once. */
  closed(): void
}

/** A longer message never reaches the room's own limit, which says why; it is ended with 1009. */
const MOST_BYTES = 8 * 1024 * 1024
/** Messages up to here are kept with their head before them; a longer one is sent without being copied. */
const SHARED_BYTES = 16 * 1024
/** How long the other side has to answer a close, in ms. */
const GOODBYE_MILLISECONDS = 5_000

/** Wires with something to send, until the event loop's turn is over. */
let waiting: Wire[] = []
/** The newest of several messages that were sent as one write: mostly the next wire has the same to send. */
let joined: { readonly parts: readonly Buffer[]; readonly bytes: Buffer } | null = null

/**
 * The server's end of one WebSocket (RFC 6455), as light as a document needs it. What is sent within one turn of the event
 * loop leaves in one write, which is the larger part of what a delivery costs; the same messages to many are put together
 * once.
 */
export class Wire implements Transport, FrameListener {
  readonly #socket: Socket
  readonly #reader: FrameReader
  #listener: WireListener | null = null
  #open = true
  /** Whether anything came since the last look. */
  #alive = true
  #parts: Buffer[] = []
  #partBytes = 0
  #late: NodeJS.Timeout | null = null

  /** Takes over a socket. The `answer` to its handshake leaves with what is sent first. `ended` is called when it has closed. */
  constructor(socket: Socket, answer: string, ended: (wire: Wire) => void) {
    this.#socket = socket
    this.#reader = new FrameReader(this, MOST_BYTES)
    if (socket.timeout) socket.setTimeout(0)
    socket.on('data', (chunk: Buffer) => {
      this.#alive = true
      this.#reader.take(chunk)
    })
    socket.on('end', () => this.#finish())
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.#open = false
      this.#reader.end()
      if (this.#late !== null) clearTimeout(this.#late)
      ended(this)
      this.#listener?.closed()
      this.#listener = null
    })
    this.#add(Buffer.from(answer, 'latin1'))
  }

  /** From now on somebody listens; before, nothing is heard. */
  listen(listener: WireListener): void {
    this.#listener = listener
  }

  send(frame: Uint8Array): void {
    if (!this.#open) return
    if (frame.length > SHARED_BYTES) {
      this.#add(headBytes(frame.length))
      this.#add(asBuffer(frame))
    } else this.#add(messageBytes(frame))
  }

  bufferedAmount(): number {
    return this.#socket.writableLength + this.#partBytes
  }

  close(code: number | null, reason = ''): void {
    if (!this.#open) return
    this.#add(closeBytes(code, reason))
    this.#open = false
    this.#late = setTimeout(() => this.#socket.destroy(), GOODBYE_MILLISECONDS)
  }

  /** Cuts the line. */
  terminate(): void {
    this.#socket.destroy()
  }

  /** Asks for a sign of life, and cuts the line if there was none since the last time: phones that lock hang silently. */
  check(): void {
    if (!this.#alive) this.terminate()
    else if (this.#open) this.#add(pingBytes)
    this.#alive = false
  }

  binary(message: Uint8Array): void {
    if (this.#open) this.#listener?.heard(message)
  }

  text(): void {
    if (this.#open) this.#listener?.text()
  }

  ping(payload: Uint8Array): void {
    if (this.#open) this.#add(pongBytes(payload))
  }

  /** Only a sign of life, which every byte is. */
  pong(): void {}

  closing(code: number | null): void {
    this.close(code)
    this.#finish()
  }

  broken(code: number): void {
    this.close(code)
    this.#finish()
  }

  /** Sends what has gathered, in one write where that is little. */
  flush(): void {
    const parts = this.#parts
    const [only] = parts
    const bytes = this.#partBytes
    this.#parts = []
    this.#partBytes = 0
    if (only === undefined || this.#socket.destroyed) return
    if (parts.length === 1) this.#socket.write(only)
    else if (bytes <= SHARED_BYTES) this.#socket.write(joinedBytes(parts))
    else {
      this.#socket.cork()
      for (const part of parts) this.#socket.write(part)
      this.#socket.uncork()
    }
  }

  /** Says the last word, if it was not said, and closes our half. */
  #finish(): void {
    this.#reader.end()
    this.close(null)
    this.flush()
    this.#socket.end()
  }

  #add(part: Buffer): void {
    if (this.#parts.length === 0) wait(this)
    this.#parts.push(part)
    this.#partBytes += part.length
  }
}

function wait(wire: Wire): void {
  if (waiting.length === 0) process.nextTick(flushAll)
  waiting.push(wire)
}

function flushAll(): void {
  const wires = waiting
  waiting = []
  for (const wire of wires) wire.flush()
  joined = null
}

function joinedBytes(parts: readonly Buffer[]): Buffer {
  const known = joined
  if (known?.parts.length === parts.length && parts.every((part, at) => part === known.parts[at])) return known.bytes
  joined = { parts, bytes: Buffer.concat(parts) }
  return joined.bytes
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
