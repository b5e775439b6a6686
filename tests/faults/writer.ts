import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { clocksOf, framed, hear } from './wire.ts'

/** Somebody who writes markers into one document and counts acknowledgements, frame by frame as docs/protocol.md says. */
export class Writer {
  readonly name: string
  readonly ydoc = new Y.Doc()
  /** What was acknowledged, on whichever connection: clocks that have to be found in the store from now on. */
  readonly durable = new Set<string>()
  /** Update messages on this connection that were not acknowledged yet, oldest first. */
  unacknowledged = 0
  /** The code that the last connection ended with. */
  endedWith: number | null = null
  /** Acknowledgements heard, on all connections. */
  acks = 0
  #socket: WebSocket | null = null
  #waiting: Uint8Array[] = []
  #acknowledged = 0
  #written = 0

  constructor(name: string) {
    this.name = name
  }

  /** Whether the line stands. */
  get open(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  /** Everything this writer ever wrote. */
  get markers(): readonly string[] {
    return Array.from({ length: this.#written }, (_, at) => `${this.name}-${at}`)
  }

  /** Opens the document at an address of `/sync/<doc>`; resolves when the socket is open or has failed. */
  connect(address: string): Promise<void> {
    const socket = new WebSocket(address)
    this.#socket = socket
    this.#waiting = []
    this.#acknowledged = 0
    this.unacknowledged = 0
    this.endedWith = null
    socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)))
    socket.on('error', () => {})
    return new Promise((resolve) => {
      socket.on('open', () => {
        socket.send(framed([0, 0], Y.encodeStateVector(this.ydoc)))
        resolve()
      })
      socket.on('close', (code) => {
        this.endedWith = code
        resolve()
      })
    })
  }

  /** Writes the next marker: into the document, and at once on the line if there is one. */
  write(): void {
    let news: Uint8Array = new Uint8Array()
    const onNews = (update: Uint8Array) => {
      news = update
    }
    this.ydoc.on('update', onNews)
    this.ydoc.getArray<string>('markers').push([`${this.name}-${this.#written}`])
    this.ydoc.off('update', onNews)
    this.#written += 1
    if (this.open) this.#say(2, news)
  }

  /** Hangs up without a word. */
  leave(): void {
    this.#socket?.terminate()
  }

  #say(step: 1 | 2, update: Uint8Array): void {
    this.#waiting.push(update)
    this.unacknowledged += 1
    this.#socket?.send(framed([0, step], update))
  }

  #hear(frame: Uint8Array): void {
    const heard = hear(frame)
    if (heard === null) return
    if (heard.name === 'step1') this.#say(1, Y.encodeStateAsUpdate(this.ydoc, heard.payload))
    else if (heard.name !== 'ack') Y.applyUpdate(this.ydoc, heard.payload, 'remote')
    else {
      if (heard.count <= this.#acknowledged) throw new Error('An acknowledgement did not grow.')
      const covered = this.#waiting.splice(0, heard.count - this.#acknowledged)
      if (covered.length < heard.count - this.#acknowledged) throw new Error('More was acknowledged than was sent.')
      for (const update of covered) for (const clock of clocksOf(update)) this.durable.add(clock)
      this.unacknowledged = this.#waiting.length
      this.#acknowledged = heard.count
      this.acks += 1
    }
  }
}
