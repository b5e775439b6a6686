import type { Clock } from './clock.ts'
import { CLOSE, type CloseCode } from './close-codes.ts'
import type { RoomConnection } from './connection.ts'
import { DocumentLog } from './document-log.ts'
import type { Limits } from './limits.ts'
import { Presence, type Present } from './presence.ts'
import type { Problem } from './problem.ts'
import { aliveFrame } from './protocol/frames.ts'
import type { NodePresence } from './protocol/node-message.ts'
import type { PresenceEntry } from './protocol/presence-entry.ts'
import type { UpdateContents } from './protocol/update-contents.ts'
import type { Row } from './recent-rows.ts'
import { RowsAhead } from './rows-ahead.ts'
import type { StoredLog } from './update-log.ts'

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
  /** These rows of the room were stored here. */
  stored(room: Room, rows: readonly Row[]): void
  /** Others have stored rows that the room does not have. */
  missing(room: Room): void
  /** The room has presence to tell. */
  presenceSoon(room: Room): void
  /** What people of this node say of themselves. `complete`: nobody else is here. */
  present(room: Room, entries: readonly NodePresence[], complete: boolean): void
}

const LAGGARDS_MILLISECONDS = 100

/** One open document: its log, who is connected, who is present. Others see an update once it is stored, not before. */
export class Room {
  readonly doc: string
  readonly connections = new Set<RoomConnection>()
  readonly #host: RoomHost
  #log: DocumentLog
  readonly #presence = new Presence<RoomConnection | Present>()
  #pending: Pending[] = []
  #pendingBytes = 0
  /** Updates ever accepted, and of these, stored: what acknowledgements count by. */
  #accepted = 0
  #stored = 0
  readonly #ahead = new RowsAhead()
  readonly #waiting: { readonly stored: number; readonly done: () => void; readonly failed: (error: Error) => void }[] =
    []
  #presenceFrom = 0
  #presenceAsked = false
  #laggardsDue: (() => void) | null = null

  constructor(doc: string, log: DocumentLog, host: RoomHost) {
    this.doc = doc
    this.#log = log
    this.#host = host
  }

  /** What is stored and shown. */
  get log(): DocumentLog {
    return this.#log
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

  /** Whether rows are known to be stored that are not here yet. */
  get behind(): boolean {
    return this.#ahead.known > this.#log.last
  }

  /** Whether the document would still be within its limit with so many bytes more. */
  hasSpaceFor(bytes: number): boolean {
    return this.#log.bytes + this.#pendingBytes + bytes <= this.#host.limits.documentBytes
  }

  /** Takes an update whose contents were checked; copies it. Returns the count of stored updates at which all of it is durable. */
  accept(update: Uint8Array, contents: UpdateContents, author: RoomConnection | null): number {
    if (this.#log.note(contents)) {
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

  /** Resolves when all that was accepted until now is stored, whatever comes after; rejects as `whenStored` does. */
  flushed(): Promise<void> {
    return this.whenStored(this.#accepted)
  }

  /**
   * The oldest pending updates were stored under these sequence numbers: tell everyone, then acknowledge. Where another node
   * has stored something in between, they are acknowledged, since they are durable, but shown only in their turn.
   */
  committed(sequences: readonly number[]): void {
    const before = this.#log.last
    const batch = this.#pending.splice(0, sequences.length)
    const rows = batch.map(({ update }, at) => {
      this.#pendingBytes -= update.length
      return { sequence: sequences[at] ?? before + at + 1, update }
    })
    this.#stored += batch.length
    this.#host.stored(this, rows)
    for (const row of rows) {
      if (row.sequence > this.#log.last + 1) this.#ahead.add(row, true)
      else this.#log.add(row)
    }
    const author = batch[0]?.author ?? null
    const alone = rows[0]?.sequence === before + 1 && rows.at(-1)?.sequence === this.#log.last
    if (author && alone && batch.every((row) => row.author === author)) author.alreadyHas(before, this.#log.last)
    this.#advance()
    for (const connection of this.connections) connection.acknowledge()
    while ((this.#waiting[0]?.stored ?? Number.POSITIVE_INFINITY) <= this.#stored) this.#waiting.shift()?.done()
    if (this.connections.size === 0) this.#host.empty(this)
  }

  /** Rows that other nodes have stored, in their order. Throws when one is broken; those before it are shown. */
  arrived(rows: readonly Row[]): void {
    try {
      for (const row of rows) {
        if (row.sequence === this.#log.last + 1) this.#log.addForeign(row)
        else if (row.sequence > this.#log.last) this.#ahead.add(row, false)
      }
    } finally {
      this.#advance()
    }
  }

  /** Takes what was read from the log after the room's last row, or the whole of it where a compaction has gone further. */
  reread(stored: StoredLog): void {
    if (stored.base === null) this.arrived(stored.updates)
    else if ((stored.updates.at(-1)?.sequence ?? stored.baseSequence) > this.#log.last) {
      this.#log = new DocumentLog(stored, [...this.#pending.map(({ update }) => update), ...this.#ahead.own()])
      this.#advance()
    }
  }

  /** A row with this number is stored somewhere. */
  expect(sequence: number): void {
    this.#ahead.expect(sequence)
    if (this.behind) this.#host.missing(this)
  }

  /** What was expected is not in the log: others are believed anew. */
  expectNothing(): void {
    this.#ahead.forget()
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
    if (this.#presence.leave(connection, this.#host.clock.now())) this.#host.presenceSoon(this)
    if (this.connections.size === 0) this.#host.empty(this)
  }

  /** Closes every connection. */
  closeAll(code: CloseCode, reason: string): void {
    for (const connection of [...this.connections]) connection.end(code, reason)
  }

  /** Takes in what a connection says of itself. */
  present(from: RoomConnection, entries: readonly PresenceEntry[]): void {
    const { clock, limits } = this.#host
    if (this.#presence.receive(from, entries, limits.presenceStateBytes, clock.now())) this.#host.presenceSoon(this)
  }

  /** Takes in what another node says of its people. `complete`: whoever else it had here is gone. */
  presentAt(node: string, entries: readonly NodePresence[], complete: boolean): void {
    const { clock, limits } = this.#host
    const now = clock.now()
    const staying = new Set(entries.map(({ entry }) => entry.client))
    let news = complete && this.#presence.nodeLeft(node, now, staying)
    for (const { person, entry } of entries) {
      news = this.#presence.receive({ person, node }, [entry], limits.presenceStateBytes, now) || news
    }
    if (news) this.#host.presenceSoon(this)
  }

  /** Another node has left, with everyone there. */
  nodeLeft(node: string): void {
    if (this.#presence.nodeLeft(node, this.#host.clock.now())) this.#host.presenceSoon(this)
  }

  /** Another node asks who is here. */
  askedWhoIsHere(): void {
    this.#presenceAsked = true
    this.#host.presenceSoon(this)
  }

  /** Everyone present on this node. */
  here(): readonly NodePresence[] {
    return this.#presence.here()
  }

  /** Everyone present, as a frame. */
  everyone(): Uint8Array {
    return this.#presence.everyone()
  }

  /**
   * Tells everyone what changed in who is here; false if it is too early. Traffic grows with people, not with their square:
   * the more bytes it cost each recipient, the later the next time.
   */
  tellPresence(now: number): boolean {
    if (now < this.#presenceFrom) return false
    const tick = this.#presence.tick()
    this.#presenceFrom = now + (tick.bytes / this.#host.limits.presenceBytesPerSecond) * 1_000
    this.#host.present(this, this.#presenceAsked ? this.#presence.here() : tick.here(), this.#presenceAsked)
    this.#presenceAsked = false
    for (const connection of [...this.connections]) connection.hearPresence(tick)
    return true
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
    this.#laggardsDue?.()
  }

  /** Shows what has come into its turn, and asks for what is still missing before the rest. */
  #advance(): void {
    this.#ahead.moveInto(this.#log)
    this.#tell()
    if (this.behind) this.#host.missing(this)
  }

  #tell(): void {
    for (const connection of [...this.connections]) connection.catchUp()
  }
}
