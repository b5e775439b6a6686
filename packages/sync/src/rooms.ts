import { type Clock, systemClock } from './clock.ts'
import { CLOSE, type CloseCode } from './close-codes.ts'
import { type Compact, compactUpdates } from './compaction.ts'
import { type Connection, type ConnectOptions, RoomConnection } from './connection.ts'
import { DocumentLog } from './document-log.ts'
import { GroupCommit } from './group-commit.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Problem } from './problem.ts'
import { readUpdateContents } from './protocol/update-contents.ts'
import { Room, type RoomHost } from './room.ts'
import type { Transport } from './transport.ts'
import type { UpdateLog } from './update-log.ts'

/** What a registry of rooms is made of. */
export interface RoomsOptions {
  readonly log: UpdateLog
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
  /** Where compaction is done; on this thread when absent. */
  readonly compact?: Compact
  /** Hears of failures that the host should log or count. */
  readonly onProblem?: (problem: Problem) => void
}

/** All documents of one process. */
export interface Rooms {
  /** Lets a socket in, whose person may open this document. May close the transport before it returns. */
  connect(doc: string, transport: Transport, options: ConnectOptions): Connection
  /** Writes as the server; resolves when durable. Rejects when the log gives up or the document is forgotten; throws on a malformed update. */
  write(doc: string, update: Uint8Array): Promise<void>
  /** All that is durable of a document, as one Yjs update. */
  read(doc: string): Promise<Uint8Array>
  /** Closes every connection of a document. */
  close(doc: string, code: CloseCode): void
  /** Deletes a document: its connections are closed with 4404, its rows removed. */
  forget(doc: string): Promise<void>
  /** Takes deleted text out of storage now (K2). */
  compact(doc: string): Promise<void>
  /** Stops: lets nobody in, stores what is pending, closes all connections with 1012. */
  drain(): Promise<void>
  /** How much is open, for metrics. */
  count(): { readonly rooms: number; readonly connections: number }
}

interface Slot {
  readonly opening: Promise<Room>
  room: Room | null
  compacting: Promise<void> | null
  /** A compaction that failed is tried again only when the room leaves. */
  compactionFailed: boolean
  cancelIdle: (() => void) | null
}

const BEAT_MILLISECONDS = 10_000

/** Opens a registry of rooms over a log. */
export function createRooms(options: RoomsOptions): Rooms {
  return new RoomRegistry(options)
}

class RoomRegistry implements Rooms, RoomHost {
  readonly clock: Clock
  readonly limits: Limits
  readonly onProblem: (problem: Problem) => void
  readonly #log: UpdateLog
  readonly #compactUpdates: Compact
  readonly #slots = new Map<string, Slot>()
  readonly #forgetting = new Set<string>()
  readonly #commit: GroupCommit
  #draining = false
  #cancelBeat: (() => void) | null = null

  constructor({ log, clock = systemClock, limits, compact, onProblem = () => {} }: RoomsOptions) {
    this.clock = clock
    this.limits = { ...defaultLimits, ...limits }
    this.onProblem = onProblem
    this.#log = log
    this.#compactUpdates = compact ?? (async (updates) => compactUpdates(updates))
    this.#commit = new GroupCommit({
      log,
      clock,
      tickMilliseconds: this.limits.tickMilliseconds,
      onProblem,
      onCommitted: (room) => this.#compactIfLong(room),
    })
  }

  get writable(): boolean {
    return !this.#commit.failing
  }

  connect(doc: string, transport: Transport, options: ConnectOptions): Connection {
    const connection = new RoomConnection(transport, options, this)
    if (this.#draining) connection.end(CLOSE.RESTART, 'The server restarts.')
    else if (this.#forgetting.has(doc)) connection.end(CLOSE.NOT_FOUND, 'This document was deleted.')
    else this.#enter(connection, doc)
    return connection
  }

  async write(doc: string, update: Uint8Array): Promise<void> {
    const contents = readUpdateContents(update)
    const room = await this.#use(doc)
    await room.whenStored(room.accept(update, contents, null))
  }

  async read(doc: string): Promise<Uint8Array> {
    return (await this.#use(doc)).log.whole()
  }

  close(doc: string, code: CloseCode): void {
    const slot = this.#slots.get(doc)
    if (slot?.room) slot.room.closeAll(code, 'Closed by the server.')
    else slot?.opening.then((room) => room.closeAll(code, 'Closed by the server.')).catch(() => {})
  }

  async forget(doc: string): Promise<void> {
    this.#forgetting.add(doc)
    try {
      const slot = this.#slots.get(doc)
      const room = await slot?.opening.catch(() => null)
      room?.closeAll(CLOSE.NOT_FOUND, 'This document was deleted.')
      await this.#commit.settled()
      await slot?.compacting
      if (room) this.#drop(room)
      await this.#log.remove(doc)
    } finally {
      this.#forgetting.delete(doc)
    }
  }

  async compact(doc: string): Promise<void> {
    const room = await this.#use(doc)
    await this.#compact(room)
  }

  async drain(): Promise<void> {
    this.#draining = true
    await this.#commit.settled()
    for (const { room } of this.#slots.values()) room?.closeAll(CLOSE.RESTART, 'The server restarts.')
    await this.#commit.settled()
    await Promise.all([...this.#slots.values()].map(({ compacting }) => compacting))
    this.#cancelBeat?.()
    this.#commit.dispose()
    for (const { room } of this.#slots.values()) if (room) this.#drop(room)
  }

  count(): { readonly rooms: number; readonly connections: number } {
    let connections = 0
    for (const { room } of this.#slots.values()) connections += room?.connections.size ?? 0
    return { rooms: this.#slots.size, connections }
  }

  dirty(room: Room): void {
    this.#commit.add(room)
  }

  empty(room: Room): void {
    const slot = this.#slots.get(room.doc)
    if (slot?.room !== room || this.#draining) return
    slot.cancelIdle?.()
    slot.cancelIdle = this.clock.after(this.limits.idleMilliseconds, () => void this.#retire(room))
  }

  #enter(connection: RoomConnection, doc: string): void {
    const slot = this.#slot(doc)
    const enter = (room: Room) => {
      if (this.#draining) connection.end(CLOSE.RESTART, 'The server restarts.')
      else connection.enter(room)
    }
    const refuse = () => {
      connection.end(CLOSE.TRY_LATER, 'The document cannot be read now.')
    }
    if (slot.room) enter(slot.room)
    else slot.opening.then(enter, refuse)
  }

  /** The room, opened on demand. What is done with it must begin before the next await. */
  async #use(doc: string): Promise<Room> {
    if (this.#forgetting.has(doc)) throw new Error('This document is being deleted.')
    const slot = this.#slot(doc)
    return slot.room ?? slot.opening
  }

  #slot(doc: string): Slot {
    const known = this.#slots.get(doc)
    if (known) return known
    const slot: Slot = {
      opening: this.#open(doc),
      room: null,
      compacting: null,
      compactionFailed: false,
      cancelIdle: null,
    }
    this.#slots.set(doc, slot)
    slot.opening.catch(() => {})
    this.#cancelBeat ??= this.#beatSoon()
    return slot
  }

  async #open(doc: string): Promise<Room> {
    try {
      const room = new Room(doc, new DocumentLog(await this.#log.load(doc)), this)
      const slot = this.#slots.get(doc)
      if (slot) slot.room = room
      this.empty(room)
      return room
    } catch (error) {
      this.#slots.delete(doc)
      this.onProblem({ kind: 'load-failed', docs: [doc], error })
      throw error
    }
  }

  #beatSoon(): () => void {
    return this.clock.after(BEAT_MILLISECONDS, () => {
      for (const { room } of this.#slots.values()) room?.beat(BEAT_MILLISECONDS)
      this.#cancelBeat = this.#slots.size > 0 ? this.#beatSoon() : null
    })
  }

  /** Compacts a room that nobody has come back to, and lets it leave memory. */
  async #retire(room: Room): Promise<void> {
    if (!room.idle) return
    await this.#compact(room).catch(() => {})
    if (room.idle) this.#drop(room)
  }

  #drop(room: Room): void {
    const slot = this.#slots.get(room.doc)
    if (slot?.room !== room) return
    slot.cancelIdle?.()
    room.dispose()
    this.#commit.discard(room)
    this.#slots.delete(room.doc)
  }

  #compactIfLong(room: Room): void {
    const slot = this.#slots.get(room.doc)
    if (slot?.compacting || slot?.compactionFailed || !room.log.longEnoughToCompact) return
    this.#compact(room).catch(() => {})
  }

  #compact(room: Room): Promise<void> {
    const slot = this.#slots.get(room.doc)
    if (slot?.room !== room || room.log.rows === 0) return Promise.resolve()
    slot.compacting ??= this.#rewrite(room, slot).finally(() => {
      slot.compacting = null
    })
    return slot.compacting
  }

  async #rewrite(room: Room, slot: Slot): Promise<void> {
    try {
      const through = room.log.last
      const base = await this.#compactUpdates(room.log.parts())
      await this.#log.compact(room.doc, base, through)
      room.log.rebase(base, through)
      slot.compactionFailed = false
    } catch (error) {
      slot.compactionFailed = true
      this.onProblem({ kind: 'compaction-failed', docs: [room.doc], error })
      throw error
    }
  }
}
