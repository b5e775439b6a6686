import { CLOSE, type CloseCode } from './close-codes.ts'
import type { Span, Untold } from './pending-updates.ts'
import type { PresenceTick } from './presence.ts'
import { ackFrame, deniedFrame, step1Frame } from './protocol/frames.ts'
import { Malformed } from './protocol/malformed.ts'
import { type Message, readMessage } from './protocol/message.ts'
import type { Room, RoomHost } from './room.ts'
import { TokenBucket } from './token-bucket.ts'
import type { Right, Transport } from './transport.ts'

/** What the server found out about a connection before it let it in. */
export interface ConnectOptions {
  readonly right: Right
  /** Whether the client asked for acknowledgements (`?ack=1`). */
  readonly ack: boolean
  /** An opaque id: presence of one person is never overwritten by another. */
  readonly person: string
  /** False where presence would tell too much (P3: private, anonymous and pulse material). Default true. */
  readonly presence?: boolean
}

/** The handle through which the server speaks for one socket. */
export interface Connection {
  /** A binary message arrived. Never throws: a bad one ends this connection alone. */
  receive(frame: Uint8Array): void
  /** The person's right changed; in force at once (P2). `none` closes with 4403. */
  setRight(right: Right | 'none'): void
  /** The socket closed, by whichever side. */
  closed(): void
}

type State =
  /** The room is being read; what arrives meanwhile is kept. */
  | { readonly name: 'opening'; readonly frames: Uint8Array[] }
  /** We said what we know, the client has not asked for the rest. */
  | { readonly name: 'greeted'; readonly room: Room }
  /** The client has every row up to `cursor`, and of what was accepted, without a gap, what it was `told`. */
  | { readonly name: 'following'; readonly room: Room; cursor: number; told: Span; wait: Wait | null }
  | { readonly name: 'closed' }

/** Since when a socket has not taken anything, and how much it held then. */
interface Wait {
  readonly since: number
  readonly buffered: number
}

const FRAMES_WHILE_OPENING = 64
const DIFF_BYTES_PER_TOKEN = 64 * 1024

/** One client of one document, from its side of the room. */
export class RoomConnection implements Connection {
  readonly person: string
  right: Right
  /** When something was last sent. */
  heardAt: number
  readonly #transport: Transport
  readonly #host: RoomHost
  readonly #acks: boolean
  readonly #presence: boolean
  readonly #bucket: TokenBucket
  #state: State = { name: 'opening', frames: [] }
  #missedPresence = false
  /** Update messages received, and which of them wait for the store. */
  #received = 0
  #unacknowledged: { readonly received: number; readonly stored: number }[] = []
  /** A write was refused: until the client sends everything again, nothing after it may be acknowledged. */
  #refusedBefore = false

  constructor(transport: Transport, options: ConnectOptions, host: RoomHost) {
    this.person = options.person
    this.right = options.right
    this.#acks = options.ack
    this.#presence = options.presence ?? true
    this.#transport = transport
    this.#host = host
    this.heardAt = host.clock.now()
    this.#bucket = new TokenBucket(host.limits.messagesPerSecond, host.limits.messageBurst, this.heardAt)
  }

  /** The room is there: greet, then hear what was said in the meantime. */
  enter(room: Room): void {
    if (this.#state.name !== 'opening') return
    const { frames } = this.#state
    this.#state = { name: 'greeted', room }
    room.join(this)
    this.hear(step1Frame(room.log.stateVector()))
    if (this.#presence) this.hear(room.everyone())
    for (const frame of frames) this.#handle(frame)
  }

  receive(frame: Uint8Array): void {
    if (this.#state.name === 'closed') return
    const { limits, clock } = this.#host
    if (frame.length > limits.frameBytes) this.end(CLOSE.TOO_LARGE, 'A frame is too large.')
    else if (!this.#bucket.take(1, clock.now())) this.end(CLOSE.TOO_MANY, 'Too many messages.')
    else if (this.#state.name !== 'opening') this.#handle(frame)
    else this.#keepUntilOpen(this.#state.frames, frame)
  }

  setRight(right: Right | 'none'): void {
    if (this.#state.name === 'closed') return
    if (right === 'none') {
      this.end(CLOSE.FORBIDDEN, 'This document is not open to you any more.')
      return
    }
    const upgraded = right === 'write' && this.right === 'read'
    this.right = right
    // Asking anew brings everything in that was refused before.
    if (upgraded && this.#state.name !== 'opening') this.hear(step1Frame(this.#state.room.log.stateVector()))
  }

  closed(): void {
    if (this.#state.name === 'closed') return
    const { room } = { room: null, ...this.#state }
    this.#state = { name: 'closed' }
    room?.leave(this)
  }

  /** Closes the socket and leaves the room. */
  end(code: CloseCode, reason: string): void {
    if (this.#state.name === 'closed') return
    this.closed()
    try {
      this.#transport.close(code, reason)
    } catch {
      // The socket is gone, which is what was wanted.
    }
  }

  /** Sends the rows since the cursor, merged, unless the socket is behind. */
  catchUp(): void {
    const state = this.#state
    if (state.name !== 'following' || state.cursor >= state.room.log.last) return
    if (this.#isBehind(state)) {
      state.room.lagging()
      return
    }
    const frame = state.room.log.since(state.cursor)
    state.cursor = state.room.log.last
    if (frame) this.hear(frame)
  }

  /** Sends what was just accepted, unless it comes from here, or the socket is behind and gets it merged later. */
  hearUpdates({ frame, span, author }: Untold<RoomConnection>, now: number): void {
    const state = this.#state
    if (state.name !== 'following') return
    if (author !== this) {
      if (this.#isBehind(state)) return
      this.hear(frame, now)
    }
    state.told = { from: state.told.to === span.from ? state.told.from : span.from, to: span.to }
  }

  /** These updates are the rows between the two sequence numbers: if the client has them, it need not be sent the rows. */
  alreadyHas(stored: Span, before: number, last: number): void {
    const state = this.#state
    if (state.name !== 'following' || state.cursor !== before) return
    if (state.told.from <= stored.from && state.told.to >= stored.to) state.cursor = last
  }

  /** Tells how many of its update messages are durable, if there are more than before. */
  acknowledge(): void {
    if (this.#state.name === 'closed' || this.#state.name === 'opening') return
    const { stored } = this.#state.room.pending
    let durable = 0
    while ((this.#unacknowledged[0]?.stored ?? Number.POSITIVE_INFINITY) <= stored) {
      durable = this.#unacknowledged.shift()?.received ?? durable
    }
    if (durable > 0) this.hear(ackFrame(durable))
  }

  /** Sends what changed in the room's presence, or remembers to send all of it once the socket is ready. */
  hearPresence(tick: PresenceTick<RoomConnection>, now: number): void {
    if (!this.#presence || this.#state.name === 'closed' || this.#state.name === 'opening') return
    if (this.#transport.bufferedAmount() > this.#host.limits.bufferedBytes) {
      this.#missedPresence = true
      return
    }
    const frame = this.#missedPresence ? this.#state.room.everyone() : tick.frameFor(this)
    this.#missedPresence = false
    if (frame) this.hear(frame, now)
  }

  /** Sends a frame; `now` spares asking the clock for each of many. */
  hear(frame: Uint8Array, now = this.#host.clock.now()): void {
    if (this.#state.name === 'closed') return
    this.heardAt = now
    try {
      this.#transport.send(frame)
    } catch {
      this.end(CLOSE.TRY_LATER, 'The socket takes nothing any more.')
    }
  }

  #keepUntilOpen(frames: Uint8Array[], frame: Uint8Array): void {
    const bytes = frames.reduce((sum, { length }) => sum + length, frame.length)
    if (frames.length < FRAMES_WHILE_OPENING && bytes <= this.#host.limits.frameBytes) frames.push(frame.slice())
    else this.end(CLOSE.TRY_LATER, 'The document is not open yet.')
  }

  #handle(frame: Uint8Array): void {
    if (this.#state.name === 'closed' || this.#state.name === 'opening') return
    const { room } = this.#state
    const message = readMessage(frame)
    if (message instanceof Malformed) {
      this.end(CLOSE.MALFORMED, message.message)
      return
    }
    try {
      this.#say(room, message)
    } catch (error) {
      this.#host.onProblem({ kind: 'connection-failed', docs: [room.doc], error })
      this.end(CLOSE.TRY_LATER, 'Something went wrong here.')
    }
  }

  #say(room: Room, message: Message): void {
    if (message.name === 'step1') this.#answer(room, message.stateVector)
    else if (message.name === 'update') this.#write(room, message)
    else if (!this.#presence) return
    else if (message.name === 'presence') room.present(this, message.entries)
    else this.hear(room.everyone())
  }

  #answer(room: Room, stateVector: Uint8Array): void {
    const frames = room.log.answer(stateVector)
    const bytes = frames.reduce((sum, { length }) => sum + length, 0)
    const cost = Math.floor(bytes / DIFF_BYTES_PER_TOKEN)
    if (!this.#bucket.take(cost, this.#host.clock.now())) {
      this.end(CLOSE.TOO_MANY, 'Too many questions.')
      return
    }
    const { told } = room.pending
    this.#state = { name: 'following', room, cursor: room.log.last, told: { from: told, to: told }, wait: null }
    for (const frame of frames) this.hear(frame)
  }

  #write(room: Room, { update, contents, complete }: Extract<Message, { name: 'update' }>): void {
    this.#received += 1
    if (!room.log.knows(contents) && !this.#mayWrite(room, update.length)) return
    if (complete) this.#refusedBefore = false
    const stored = room.accept(update, contents, this)
    if (!this.#acks || this.#refusedBefore) return
    this.#unacknowledged.push({ received: this.#received, stored })
    if (stored <= room.pending.stored) this.acknowledge()
  }

  /** Says why not, if not. */
  #mayWrite(room: Room, bytes: number): boolean {
    if (this.right !== 'write') {
      this.#refusedBefore = true
      this.hear(deniedFrame('You can read this document, not change it.'))
      return false
    }
    if (!room.hasSpaceFor(bytes)) this.end(CLOSE.TOO_LARGE, 'The document is full.')
    else if (!this.#host.writable) this.end(CLOSE.TRY_LATER, 'The server cannot store anything now.')
    return this.#state.name !== 'closed'
  }

  /** A socket that takes a little is slow; one that takes nothing for too long is let go. */
  #isBehind(state: Extract<State, { name: 'following' }>): boolean {
    const { limits, clock } = this.#host
    const buffered = this.#transport.bufferedAmount()
    if (buffered <= limits.bufferedBytes) {
      state.wait = null
      return false
    }
    const now = clock.now()
    if (!state.wait || buffered < state.wait.buffered) state.wait = { since: now, buffered }
    if (now - state.wait.since >= limits.stalledMilliseconds) this.end(CLOSE.TRY_LATER, 'Too slow to follow.')
    return true
  }
}
