import type { Clock } from './clock.ts'
import { CLOSE, type CloseCode } from './close-codes.ts'
import type { RoomConnection } from './connection.ts'
import { DocumentLog } from './document-log.ts'
import type { Limits } from './limits.ts'
import { PendingUpdates } from './pending-updates.ts'
import { Presence, type Present } from './presence.ts'
import type { Problem } from './problem.ts'
import { aliveFrame } from './protocol/frames.ts'
import type { NodePresence } from './protocol/node-message.ts'
import type { PresenceEntry } from './protocol/presence-entry.ts'
import type { UpdateContents } from './protocol/update-contents.ts'
import type { Row } from './recent-rows.ts'
import { RowsAhead } from './rows-ahead.ts'
import type { StoredLog } from './update-log.ts'

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
  /** The room has something to tell. */
  news(room: Room): void
  /** What people of this node say of themselves. `complete`: nobody else is here. */
  present(room: Room, entries: () => readonly NodePresence[], complete: boolean): void
}

const LAGGARDS_MILLISECONDS = 100
/** So far ahead the budget for presence may be spent: a small room never waits for it. */
const PRESENCE_CREDIT_MILLISECONDS = 10

/**
 * One open document: its log, who is connected, who is present. Others see an update at once, so that a slow disk holds up
 * nobody's board; its author is told that it is safe once it is stored, not before.
 */
export class Room {
  readonly doc: string
  readonly connections = new Set<RoomConnection>()
  readonly #host: RoomHost
  #log: DocumentLog
  readonly #presence = new Presence<RoomConnection | Present>()
  readonly #pending = new PendingUpdates<RoomConnection>()
  readonly #ahead = new RowsAhead()
  readonly #waiting: { readonly stored: number; readonly done: () => void; readonly failed: (error: Error) => void }[] =
    []
  /** Until when the budget for presence is spent. */
  #presencePaid = 0
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

  /** Updates that wait for the store, oldest first; acknowledgements count by them. */
  get pending(): Pick<PendingUpdates<RoomConnection>, 'all' | 'length' | 'stored' | 'told'> {
    return this.#pending
  }

  /** Whether rows are known to be stored that are not here yet. */
  get behind(): boolean {
    return this.#ahead.known > this.#log.last
  }

  /** Whether the document would still be within its limit with so many bytes more. */
  hasSpaceFor(bytes: number): boolean {
    return this.#log.bytes + this.#pending.bytes + bytes <= this.#host.limits.documentBytes
  }

  /** Takes an update whose contents were checked; copies it. Returns the count of stored updates at which all of it is durable. */
  accept(update: Uint8Array, contents: UpdateContents, author: RoomConnection | null): number {
    if (this.#log.note(contents)) {
      this.#pending.add(update, author)
      this.#host.dirty(this)
      this.#host.news(this)
    }
    return this.#pending.accepted
  }

  /** Resolves when so many updates are stored; rejects when the log gave up for now (it may still store them later). */
  whenStored(count: number): Promise<void> {
    if (count <= this.#pending.stored) return Promise.resolve()
    return new Promise((done, failed) => this.#waiting.push({ stored: count, done, failed }))
  }

  /** Resolves when all that was accepted until now is stored, whatever comes after; rejects as `whenStored` does. */
  flushed(): Promise<void> {
    return this.whenStored(this.#pending.accepted)
  }

  /**
   * The oldest pending updates were stored under these sequence numbers: acknowledge them, and tell those who were not told
   * before. Where another node has stored something in between, the rows wait for their turn in the log.
   */
  committed(sequences: readonly number[]): void {
    const before = this.#log.last
    const { updates, span } = this.#pending.store(sequences.length)
    const rows = updates.map((update, at) => ({ sequence: sequences[at] ?? before + at + 1, update }))
    this.#host.stored(this, rows)
    for (const row of rows) {
      if (row.sequence > this.#log.last + 1) this.#ahead.add(row, true)
      else this.#log.add(row)
    }
    if (rows[0]?.sequence === before + 1 && rows.at(-1)?.sequence === this.#log.last) {
      for (const connection of this.connections) connection.alreadyHas(span, before, this.#log.last)
    }
    this.#advance()
    for (const connection of this.connections) connection.acknowledge()
    while ((this.#waiting[0]?.stored ?? Number.POSITIVE_INFINITY) <= this.#pending.stored) this.#waiting.shift()?.done()
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
      this.#log = new DocumentLog(stored, [...this.#pending.all(), ...this.#ahead.own()])
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
    if (this.#presence.leave(connection, this.#host.clock.now())) this.#host.news(this)
    if (this.connections.size === 0) this.#host.empty(this)
  }

  /** Closes every connection. */
  closeAll(code: CloseCode, reason: string): void {
    for (const connection of [...this.connections]) connection.end(code, reason)
  }

  /** Takes in what a connection says of itself. */
  present(from: RoomConnection, entries: readonly PresenceEntry[]): void {
    const { clock, limits } = this.#host
    if (this.#presence.receive(from, entries, limits.presenceStateBytes, clock.now())) this.#host.news(this)
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
    if (news) this.#host.news(this)
  }

  /** Another node has left, with everyone there. */
  nodeLeft(node: string): void {
    if (this.#presence.nodeLeft(node, this.#host.clock.now())) this.#host.news(this)
  }

  /** Another node asks who is here. */
  askedWhoIsHere(): void {
    this.#presenceAsked = true
    this.#host.news(this)
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
   * Tells everyone what was written, and what changed in who is here. Traffic grows with people, not with their square: the
   * more bytes the latter cost each recipient, the later the next time. Returns in how many milliseconds that is, if
   * something has to wait for it, else 0.
   */
  tell(now: number): number {
    this.#tellUpdates(now)
    return this.#tellPresence(now)
  }

  #tellUpdates(now: number): void {
    const untold = this.#pending.tell()
    if (untold) for (const connection of this.connections) connection.hearUpdates(untold, now)
  }

  #tellPresence(now: number): number {
    if (!this.#presence.changed && !this.#presenceAsked) return 0
    const wait = this.#presencePaid - PRESENCE_CREDIT_MILLISECONDS - now
    if (wait > 0) return wait
    const tick = this.#presence.tick()
    const cost = (tick.bytes / this.#host.limits.presenceBytesPerSecond) * 1_000
    this.#presencePaid = Math.max(this.#presencePaid, now) + cost
    const complete = this.#presenceAsked
    this.#host.present(this, () => (complete ? this.#presence.here() : tick.here()), complete)
    this.#presenceAsked = false
    for (const connection of this.connections) connection.hearPresence(tick, now)
    return 0
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
