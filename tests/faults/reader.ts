import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { clocksOf, framed, hear } from './wire.ts'

/** What frames say is read once however many readers get the same one. */
const read = new Map<string, readonly string[]>()

function newsIn(frame: Uint8Array): readonly string[] {
  const key = `${frame.length} ${Buffer.from(frame.buffer, frame.byteOffset, Math.min(frame.length, 96)).toString('latin1')}`
  const known = read.get(key)
  if (known) return known
  const heard = hear(frame)
  const news =
    heard?.name === 'update' || heard?.name === 'step2' ? [...new Set(clocksOf(heard.payload).map(clientOf))] : []
  read.set(key, news)
  return news
}

/** Each writing of this test comes from a client of its own, so that its client tells whether it came. */
const clientOf = (clock: string) => clock.slice(0, clock.indexOf(':'))

/** One of hundreds who read a document: counts what came, and can stop taking anything from its socket. */
export class Reader {
  readonly heard = new Set<string>()
  endedWith: number | null = null
  readonly #socket: WebSocket

  constructor(address: string) {
    this.#socket = new WebSocket(address)
    this.#socket.on('open', () => this.#socket.send(framed([0, 0], Y.encodeStateVector(new Y.Doc()))))
    this.#socket.on('message', (data: Buffer) => {
      for (const client of newsIn(data)) this.heard.add(client)
      this.following ||= data[0] === 0 && data[1] === 1
    })
    this.#socket.on('close', (code) => {
      this.endedWith = code
    })
    this.#socket.on('error', () => {})
  }

  /** Whether the server has answered: from now on it sends updates. */
  following = false

  /** Takes nothing from the socket any more. */
  stall(): void {
    this.#socket.pause()
  }

  /** Goes on where it stopped. */
  wake(): void {
    this.#socket.resume()
  }

  leave(): void {
    this.#socket.terminate()
  }
}

/** An update of so many bytes by a client of its own. */
export function largeUpdate(client: number, bytes: number): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.clientID = client
  ydoc.getArray('pages').push([new Uint8Array(bytes).fill(client % 251)])
  return Y.encodeStateAsUpdate(ydoc)
}
