import type { Clock } from './clock.ts'
import { CLOSE, type CloseCode } from './close-codes.ts'
import type { RoomConnection } from './connection.ts'
import type { DocumentLog } from './document-log.ts'
import type { Limits } from './limits.ts'
import { Presence } from './presence.ts'
import type { Problem } from './problem.ts'
import { aliveFrame } from './protocol/frames.ts'
import type { PresenceEntry } from './protocol/presence-entry.ts'
import type { UpdateContents } from './protocol/update-contents.ts'

/** An accepted update on its way into the store. */
interface Pending {
  readonly update: Uint8Array
  readonly author: RoomConnection | null
}

/** What a room asks of the registry it lives in. */
export interface RoomHost {
  readonly clock: Clock
  readonly limits: Limits
  /** False while the log fails: nothing is accepted that could not be stored. */
  readonly writable: boolean
  onProblem(problem: Problem): void
  /** The room has pending updates. */
  dirty(room: Room): void
  /** Nobody is connected any more. */
  empty(room: Room): void
}

const PRESENCE_MILLISECONDS = 50
const LAGGARDS_MILLISECONDS = 100

/** One open document: its log, who is connected, who is present. Others see an update once it is stored, not before. */
export class Room {
  readonly doc: string
  readonly log: DocumentLog
  readonly connections = new Set<RoomConnection>()
  readonly #host: RoomHost
  readonly #presence = new Presence<RoomConnection>()
  #pending: Pending[] = []
  #pendingBytes = 0
  /** Updates ever accepted, and of these, stored: what acknowledgements count by. */
  #accepted = 0
  #stored = 0
  readonly #waiting: { readonly stored: number; readonly done: () => void; readonly failed: (error: Error) => void }[] =
    []
  #presenceDue: (() => void) | null = null
  #presenceFrom = 0
  #laggardsDue: (() => void) | null = null

  constructor(doc: string, log: DocumentLog, host: RoomHost) {
    this.doc = doc
    this.log = log
    this.#host = host
  }

  /** Whether the room could leave memory without anyone missing it. */
  get idle(): boolean {
    return this.connections.size === 0 && this.#pending.length === 0 && this.#waiting.length === 0
  }

  /** How many of the accepted updates are stored. */
  get stored(): number {
    return this.#stored
  }

  /** Updates that wait for the store, oldest first. */
  get pending(): readonly { readonly update: Uint8Array }[] {
    return this.#pending
  }

  /** Whether the document would still be within its limit with so many bytes more. */
  hasSpaceFor(bytes: number): boolean {
    return this.log.bytes + this.#pendingBytes + bytes <= this.#host.limits.documentBytes
  }

  /** Takes an update whose contents were checked; copies it. Returns the count of stored updates at which all of it is durable. */
  accept(update: Uint8Array, contents: UpdateContents, author: RoomConnection | null): number {
    if (this.log.note(contents)) {
      this.#pending.push({ update: update.slice(), author })
      this.#pendingBytes += update.length
      this.#accepted += 1
      this.#host.dirty(this)
    }
    return this.#accepted
  }

  /** Resolves when so many updates are stored; rejects when the log gave up for now (it may still store them later). */
  whenStored(count: number): Promise<void> {
    if (count <= this.#stored) return Promise.resolve()
    return new Promise((done, failed) => this.#waiting.push({ stored: count, done, failed }))
  }

  /** The oldest pending updates were stored under these sequence numbers: tell everyone, then acknowledge. */
  committed(sequences: readonly number[]): void {
    const before = this.log.last
    const batch = this.#pending.splice(0, sequences.length)
    batch.forEach(({ update }, at) => {
      this.#pendingBytes -= update.length
      this.log.add({ sequence: sequences[at] ?? this.log.last + 1, update })
    })
    this.#stored += batch.length
    const author = batch[0]?.author ?? null
    if (author && batch.every((row) => row.author === author)) author.alreadyHas(before, this.log.last)
    this.#tell()
    for (const connection of this.connections) connection.acknowledge()
    while ((this.#waiting[0]?.stored ?? Number.POSITIVE_INFINITY) <= this.#stored) this.#waiting.shift()?.done()
    if (this.connections.size === 0) this.#host.empty(this)
  }

  /** The log keeps failing: those who write are sent away to come back, those who wait are told. */
  appendGaveUp(error: Error): void {
    for (const connection of [...this.connections]) {
      if (connection.right === 'write') connection.end(CLOSE.TRY_LATER, 'The server cannot store anything now.')
    }
    for (const { failed } of this.#waiting.splice(0)) failed(error)
  }

  join(connection: RoomConnection): void {
    this.connections.add(connection)
  }

  leave(connection: RoomConnection): void {
    if (!this.connections.delete(connection)) return
    if (this.#presence.leave(connection, this.#host.clock.now())) this.#presenceSoon()
    if (this.connections.size === 0) this.#host.empty(this)
  }

  /** Closes every connection. */
  closeAll(code: CloseCode, reason: string): void {
    for (const connection of [...this.connections]) connection.end(code, reason)
  }

  /** Takes in what a connection says of itself. */
  present(from: RoomConnection, entries: readonly PresenceEntry[]): void {
    const { clock, limits } = this.#host
    if (this.#presence.receive(from, entries, limits.presenceStateBytes, clock.now())) this.#presenceSoon()
  }

  /** Everyone present, as a frame. */
  everyone(): Uint8Array {
    return this.#presence.everyone()
  }

  /** A connection waits for its socket: look again soon. */
  lagging(): void {
    this.#laggardsDue ??= this.#host.clock.after(LAGGARDS_MILLISECONDS, () => {
      this.#laggardsDue = null
      this.#tell()
    })
  }

  /** Every few seconds: says a word to connections that heard none for `silence` milliseconds. */
  beat(silence: number): void {
    const now = this.#host.clock.now()
    this.#presence.prune(now)
    for (const connection of this.connections) if (now - connection.heardAt >= silence) connection.hear(aliveFrame)
  }

  /** Takes the room's timers back. */
  dispose(): void {
    this.#presenceDue?.()
    this.#laggardsDue?.()
  }

  #tell(): void {
    for (const connection of [...this.connections]) connection.catchUp()
  }

  #presenceSoon(): void {
    const { clock } = this.#host
    this.#presenceDue ??= clock.after(Math.max(0, this.#presenceFrom - clock.now()), () => this.#tellPresence())
  }

  /** Traffic grows with people, not with their square: the more bytes a tick costs each recipient, the later the next one. */
  #tellPresence(): void {
    this.#presenceDue = null
    const { clock, limits } = this.#host
    const tick = this.#presence.tick()
    const stretched = (tick.bytes / limits.presenceBytesPerSecond) * 1_000
    this.#presenceFrom = clock.now() + Math.max(PRESENCE_MILLISECONDS, stretched)
    for (const connection of [...this.connections]) connection.hearPresence(tick)
  }
}
