import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** What a socket tells its owner. */
export interface SocketListener {
  opened(): void
  /** A message; the bytes are a view that is only good during the call. */
  heard(message: Buffer): void
  closed(code: number): void
}

const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10
const FINAL = 0x80
const MASKED = 0x80
const END_OF_HEAD = Buffer.from('\r\n\r\n')
const NOTHING: Buffer = Buffer.alloc(0)
/** Where all sockets read into, one after the other; what is needed later is copied. */
const readInto = Buffer.allocUnsafe(256 * 1024)
/** What is told of a socket that ends without a close frame. */
const LOST = 1006

/**
 * A WebSocket client that does as little as a client can (RFC 6455 without extensions and fragments), so that the load
 * costs far less than any server that it is put on.
 */
export class LoadSocket {
  /** Bytes that arrived since the socket was opened, frames' heads included. */
  received = 0
  readonly #socket: Socket
  readonly #listener: SocketListener
  readonly #mask = randomBytes(4)
  #rest: Buffer = NOTHING
  #open = false
  #closeCode = LOST

  constructor(port: number, path: string, listener: SocketListener) {
    this.#listener = listener
    const onread = { buffer: readInto, callback: (count: number) => this.#take(readInto.subarray(0, count)) }
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread })
    this.#socket.on('connect', () => this.#socket.write(upgrade(port, path)))
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => listener.closed(this.#closeCode))
  }

  /** Sends one binary message. */
  send(message: Uint8Array): void {
    this.#write(BINARY, message)
  }

  /** Ends without a good-bye. */
  end(): void {
    this.#socket.destroy()
  }

  #take(data: Buffer): boolean {
    const bytes = this.#rest.length === 0 ? data : Buffer.concat([this.#rest, data])
    const from = this.#open ? 0 : this.#head(bytes)
    const heard = from < 0 ? 0 : this.#frames(bytes, from)
    this.#rest = heard === bytes.length ? NOTHING : Buffer.from(bytes.subarray(heard))
    return true
  }

  /** Where the frames begin, or -1 while the answer to the upgrade is not all there. */
  #head(bytes: Buffer): number {
    const end = bytes.indexOf(END_OF_HEAD)
    if (end < 0) return -1
    if (!bytes.subarray(0, end).toString('latin1').startsWith('HTTP/1.1 101')) {
      this.#socket.destroy()
      return -1
    }
    this.#open = true
    this.#listener.opened()
    return end + END_OF_HEAD.length
  }

  /** Hears every whole frame; gives where the rest begins. */
  #frames(bytes: Buffer, from: number): number {
    let at = from
    while (at + 2 <= bytes.length) {
      const short = (bytes[at + 1] ?? 0) & 0x7f
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (at + head > bytes.length) break
      const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6)
      if (at + head + length > bytes.length) break
      this.received += head + length
      this.#frame((bytes[at] ?? 0) & 0x0f, bytes.subarray(at + head, at + head + length))
      at += head + length
    }
    return at
  }

  #frame(kind: number, payload: Buffer): void {
    if (kind === BINARY) this.#listener.heard(payload)
    else if (kind === PING) this.#write(PONG, payload)
    else if (kind === CLOSE) {
      this.#closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : LOST
      this.#socket.end()
    }
  }

  #write(kind: number, payload: Uint8Array): void {
    const long = payload.length >= 126
    const wide = payload.length > 0xffff
    const head = wide ? 10 : long ? 4 : 2
    const frame = Buffer.allocUnsafe(head + 4 + payload.length)
    frame[0] = FINAL | kind
    frame[1] = MASKED | (wide ? 127 : long ? 126 : payload.length)
    if (wide) frame.writeBigUInt64BE(BigInt(payload.length), 2)
    else if (long) frame.writeUInt16BE(payload.length, 2)
    frame.set(this.#mask, head)
    for (let at = 0; at < payload.length; at += 1) {
      frame[head + 4 + at] = (payload[at] ?? 0) ^ (this.#mask[at & 3] ?? 0)
    }
    this.#socket.write(frame)
  }
}

const upgrade = (port: number, path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    '\r\n',
  ].join('\r\n')
