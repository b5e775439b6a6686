import { CatchUp } from './catch-up.ts'
import { type Clock, systemClock } from './clock.ts'
import { CLOSE, type CloseCode } from './close-codes.ts'
import { compactUpdates } from './compaction.ts'
import { Compactions } from './compactions.ts'
import { type Connection, type ConnectOptions, RoomConnection } from './connection.ts'
import { DocumentLog } from './document-log.ts'
import { GroupCommit } from './group-commit.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { NewsRounds } from './news-rounds.ts'
import type { NodeBus } from './node-bus.ts'
import { Peers } from './peers.ts'
import type { Problem } from './problem.ts'
import type { NodePresence } from './protocol/node-message.ts'
import { readUpdateContents } from './protocol/update-contents.ts'
import type { Row } from './recent-rows.ts'
import { Room, type RoomHost } from './room.ts'
import type { Rooms, RoomsOptions } from './rooms-port.ts'
import { Rounds } from './rounds.ts'
import type { Slot } from './slot.ts'
import type { Transport } from './transport.ts'
import type { UpdateLog } from './update-log.ts'

const BEAT_MILLISECONDS = 10_000
/** Everybody has left a document with so many rows, so long ago: it is compacted, so that whoever opens it next need not wait. */
const REST_MILLISECONDS = 2_000
const ROWS_WORTH_COMPACTING = 64

/** Opens a registry of rooms over a log. */
export function createRooms(options: RoomsOptions): Rooms {
  return new RoomRegistry(options)
}

class RoomRegistry implements Rooms, RoomHost {
  readonly clock: Clock
  readonly limits: Limits
  readonly onProblem: (problem: Problem) => void
  readonly #log: UpdateLog
  readonly #compactions: Compactions
  readonly #slots = new Map<string, Slot>()
  readonly #forgetting = new Set<string>()
  readonly #rounds: Rounds
  readonly #commit: GroupCommit
  readonly #news: NewsRounds
  readonly #catchUp: CatchUp
  readonly #peers: Peers | null
  #draining = false
  #cancelBeat: (() => void) | null = null

  constructor({ log, clock = systemClock, limits, compact, bus, onProblem = () => {} }: RoomsOptions) {
    this.clock = clock
    this.limits = { ...defaultLimits, ...limits }
    this.onProblem = onProblem
    this.#log = log
    this.#compactions = new Compactions({
      log,
      compact: compact ?? (async (updates) => compactUpdates(updates)),
      onProblem,
      slotOf: (doc) => this.#slots.get(doc),
    })
    this.#rounds = new Rounds(clock, () => {
      this.#news.tell()
      this.#commit.start()
    })
    this.#commit = new GroupCommit({
      log,
      clock,
      rounds: this.#rounds,
      tickMilliseconds: this.limits.tickMilliseconds,
      onProblem,
      onCommitted: (room) => this.#compactions.ifLong(room),
    })
    this.#news = new NewsRounds(clock, this.#rounds)
    this.#catchUp = new CatchUp({
      log,
      clock,
      onProblem,
      isOpen: (room) => this.#slots.get(room.doc)?.room === room,
      onRead: (room) => this.#compactions.ifLong(room),
      onNothingFound: (room) => {
        room.expectNothing()
        this.#peers?.doubt(room)
      },
    })
    this.#peers = bus === undefined ? null : this.#meet(bus)
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
    const open = this.#slots.get(doc)?.room ?? null
    const room = await this.#use(doc)
    if (this.#peers && room === open) await this.#catchUp.now(room)
    return room.log.whole()
  }

  close(doc: string, code: CloseCode): void {
    const slot = this.#slots.get(doc)
    if (slot?.room) slot.room.closeAll(code, 'Closed by the server.')
    else slot?.opening.then((room) => room.closeAll(code, 'Closed by the server.')).catch(() => {})
  }

  async forget(doc: string): Promise<void> {
    await this.#expel(doc, () => this.#log.remove(doc))
    this.#peers?.forgot(doc)
  }

  async compact(doc: string): Promise<void> {
    const room = await this.#use(doc)
    await this.#compactions.now(room)
  }

  async drain(): Promise<void> {
    this.#draining = true
    const rooms = [...this.#slots.values()].flatMap(({ room }) => room ?? [])
    // Whoever goes on writing does not hold the stop: what comes from now on is for the next server.
    await Promise.race([this.#commit.settled(), Promise.allSettled(rooms.map((room) => room.flushed()))])
    for (const { room } of this.#slots.values()) room?.closeAll(CLOSE.RESTART, 'The server restarts.')
    await this.#commit.settled()
    await Promise.allSettled([...this.#slots.values()].map(({ compacting }) => compacting))
    this.#cancelBeat?.()
    this.#commit.dispose()
    this.#news.dispose()
    this.#rounds.dispose()
    this.#peers?.dispose()
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
    const rest = Math.min(REST_MILLISECONDS, this.limits.idleMilliseconds)
    slot.cancelIdle = this.clock.after(rest, () => {
      if (room.idle && room.log.rows >= ROWS_WORTH_COMPACTING) this.#compactions.now(room).catch(() => {})
      slot.cancelIdle = this.clock.after(this.limits.idleMilliseconds - rest, () => void this.#retire(room))
    })
  }

  stored(room: Room, rows: readonly Row[]): void {
    this.#peers?.stored(room, rows)
  }

  missing(room: Room): void {
    this.#catchUp.soon(room)
  }

  news(room: Room): void {
    this.#news.add(room)
  }

  present(room: Room, entries: () => readonly NodePresence[], complete: boolean): void {
    this.#peers?.present(room, entries(), complete)
  }

  #meet(bus: NodeBus): Peers {
    return new Peers({
      bus,
      log: this.#log,
      clock: this.clock,
      onProblem: this.onProblem,
      behind: (room) => void this.#catchUp.now(room).catch(() => {}),
      grown: (room) => this.#compactions.ifLong(room),
      deleted: (room) => void this.#expel(room.doc),
    })
  }

  /** Closes a document's connections for good and takes it from memory; nobody comes in before `then` is done. */
  async #expel(doc: string, then = async (): Promise<void> => undefined): Promise<void> {
    this.#forgetting.add(doc)
    try {
      const slot = this.#slots.get(doc)
      const room = await slot?.opening.catch(() => null)
      room?.closeAll(CLOSE.NOT_FOUND, 'This document was deleted.')
      await this.#commit.settled()
      await slot?.compacting?.catch(() => {})
      if (room) this.#drop(room)
      await then()
    } finally {
      this.#forgetting.delete(doc)
    }
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
      this.#peers?.opened(room)
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
    await this.#compactions.now(room).catch(() => {})
    if (room.idle) this.#drop(room)
  }

  #drop(room: Room): void {
    const slot = this.#slots.get(room.doc)
    if (slot?.room !== room) return
    slot.cancelIdle?.()
    room.dispose()
    this.#commit.discard(room)
    this.#news.discard(room)
    this.#catchUp.discard(room)
    this.#peers?.closed(room)
    this.#slots.delete(room.doc)
  }
}
