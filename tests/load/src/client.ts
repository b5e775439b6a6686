import type { Dialect } from './wire/dialect.ts'
import {
  awarenessFrame,
  firstSpeaker,
  KNOWS_NOTHING,
  MESSAGE,
  nothingNewFrame,
  SYNC,
  step1Frame,
  typing,
  updateFrame,
} from './wire/frames.ts'
import { MARK_LENGTH, writeMark } from './wire/marks.ts'
import { LoadSocket } from './wire/socket.ts'

/** Where a client goes. */
export interface Destination {
  readonly port: number
  readonly dialect: Dialect
  readonly doc: string
  readonly token: string
}

/** What a client tells about the way in. */
export interface ClientListener {
  /** It has a whole document now, or is connected to a server that has none to give. */
  joined?(): void
  /** Any message, without the prefix. */
  heard?(message: Buffer): void
  closed?(code: number): void
}

const FIRST_CLIENT = 1_000_000

/** One person in one room, who says what y-websocket's client says; what others said of themselves only where the dialect echoes. */
export class Client {
  readonly number: number
  /** Update messages sent after the first step 2, by our count. */
  updates = 0
  readonly #yjsClient: number
  readonly #prefix: Uint8Array
  readonly #dialect: Dialect
  readonly #stateVector: Uint8Array
  readonly #listener: ClientListener
  readonly #socket: LoadSocket
  #moves = 0
  #onAnswer: () => void

  /** `number` tells the clients of one run apart; `stateVector` is what this client kept from before. */
  constructor(number: number, to: Destination, listener: ClientListener, stateVector: Uint8Array = KNOWS_NOTHING) {
    this.number = number
    this.#yjsClient = FIRST_CLIENT + number
    this.#dialect = to.dialect
    this.#prefix = to.dialect.prefix(to.doc)
    this.#stateVector = stateVector
    this.#listener = listener
    this.#onAnswer = () => listener.joined?.()
    this.#socket = new LoadSocket(to.port, to.dialect.path(to.doc, to.token), {
      opened: () => this.#greet(),
      heard: (message) => this.#hear(message),
      closed: (code) => listener.closed?.(code),
    })
  }

  /** Bytes received so far. */
  get received(): number {
    return this.#socket.received
  }

  /** Types a mark. */
  type(now: number): void {
    const mark = writeMark({ kind: 'u', sender: this.number, number: this.updates, sent: now })
    this.write(typing(this.#yjsClient, this.updates * MARK_LENGTH, mark))
    this.updates += 1
  }

  /** Sends an update. */
  write(update: Uint8Array): void {
    this.#socket.send(updateFrame(this.#prefix, update))
  }

  /** Asks for what is new; resolves when the server has answered, and so has read everything that was sent before. */
  answered(): Promise<void> {
    return new Promise((resolve) => {
      this.#onAnswer = resolve
      this.#socket.send(step1Frame(this.#prefix, this.#stateVector))
    })
  }

  /** Moves the cursor, whose place holds a mark. */
  move(now: number): void {
    this.#moves += 1
    const mark = writeMark({ kind: 'c', sender: this.number, number: this.#moves, sent: now })
    const cursor = { x: (this.#moves * 7) % 1_920, y: (this.#moves * 5) % 1_080 }
    const state = JSON.stringify({ person: { name: `Person ${this.number}`, color: 'leaf' }, cursor, mark })
    this.#socket.send(awarenessFrame(this.#prefix, this.#yjsClient, this.#moves, state))
  }

  /** Goes without a word. */
  end(): void {
    this.#socket.end()
  }

  #greet(): void {
    const { hello, answers } = this.#dialect
    if (hello) this.#socket.send(Buffer.concat([this.#prefix, hello]))
    if (answers) this.#socket.send(step1Frame(this.#prefix, this.#stateVector))
    else this.#answer()
  }

  #hear(message: Buffer): void {
    const body = this.#prefix.length === 0 ? message : message.subarray(this.#prefix.length)
    if (body[0] === MESSAGE.sync && body[1] === SYNC.step1) this.#socket.send(nothingNewFrame(this.#prefix))
    if (this.#dialect.echoes && body[0] === MESSAGE.awareness && firstSpeaker(body) !== this.#yjsClient) {
      this.#socket.send(message)
    }
    this.#listener.heard?.(body)
    if (body[0] === MESSAGE.sync && body[1] === SYNC.step2) this.#answer()
  }

  #answer(): void {
    const told = this.#onAnswer
    this.#onAnswer = () => {}
    told()
  }
}
