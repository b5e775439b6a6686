import type { Clock } from './clock.ts'
import type { NodeBus } from './node-bus.ts'
import type { Problem } from './problem.ts'
import { decodeNodeMessage, encodeNodeMessage, type NodeMessage, type NodePresence } from './protocol/node-message.ts'
import type { Row } from './recent-rows.ts'
import type { Room } from './room.ts'
import type { UpdateLog } from './update-log.ts'

const KIB = 1024
/** A larger update is told of by its number: whoever has the room open reads it from the log. */
const UPDATE_BYTES = 64 * KIB
const MESSAGE_BYTES = 512 * KIB

const LOOK_MILLISECONDS = 1_000
/** Every so many looks, everything is compared with the log although the bus works: a message may have been lost. */
const LOOKS_PER_CHECK = 10
const LOOKS_PER_SIGN_OF_LIFE = 5
const SILENCE_MILLISECONDS = 15_000
const SOON_MILLISECONDS = 20
const DOCS_PER_QUERY = 1_000

const NODES = 'nodes'
const topicOf = (doc: string) => `doc:${doc}`

/** What the talk between nodes needs of its surroundings. */
export interface PeersOptions {
  readonly bus: NodeBus
  readonly log: UpdateLog
  readonly clock: Clock
  onProblem(problem: Problem): void
  /** Others have written what this room has not read. */
  behind(room: Room): void
  /** The room has more rows than before. */
  grown(room: Room): void
  /** The document of this room was deleted elsewhere. */
  deleted(room: Room): void
}

/**
 * The other nodes of the installation, seen from one. What the bus brings is only ever faster than the log: rows are taken
 * in the log's order, what is missing is read there, and all open documents are compared with it at intervals, often while
 * the bus is away.
 */
export class Peers {
  readonly #options: PeersOptions
  readonly #open = new Map<Room, () => void>()
  /** When each other node was last heard. */
  readonly #heard = new Map<string, number>()
  readonly #due = new Set<Room>()
  readonly #leave: () => void
  #cancelLook: () => void
  #cancelSoon: (() => void) | null = null
  #checking = false
  #looks = 0

  constructor(options: PeersOptions) {
    this.#options = options
    this.#leave = options.bus.subscribe(NODES, {
      heard: (bytes, node) => this.#hearOfNode(node, decodeNodeMessage(bytes)),
      began: () => this.#publish(NODES, { kind: 'alive' }),
    })
    this.#cancelLook = this.#lookLater()
  }

  /** Follows what happens to a room's document elsewhere. */
  opened(room: Room): void {
    const leave = this.#options.bus.subscribe(topicOf(room.doc), {
      heard: (bytes, node) => this.#hear(room, node, decodeNodeMessage(bytes)),
      began: () => {
        this.#publish(topicOf(room.doc), { kind: 'presence', complete: true, asking: true, entries: room.here() })
        this.#checkSoon(room)
      },
    })
    this.#open.set(room, leave)
  }

  /** The room has left memory. */
  closed(room: Room): void {
    this.#open.get(room)?.()
    this.#open.delete(room)
    this.#due.delete(room)
  }

  /** Tells of rows that were stored here. */
  stored(room: Room, rows: readonly Row[]): void {
    let bytes = 0
    const told = rows.map(({ sequence, update }) => {
      bytes += update.length
      return { sequence, update: update.length <= UPDATE_BYTES && bytes <= MESSAGE_BYTES ? update : null }
    })
    this.#publish(topicOf(room.doc), { kind: 'rows', rows: told })
  }

  /** Tells who is here. */
  present(room: Room, entries: readonly NodePresence[], complete: boolean): void {
    if (entries.length > 0 || complete)
      this.#publish(topicOf(room.doc), { kind: 'presence', complete, asking: false, entries })
  }

  /** Tells that a document was deleted. */
  forgot(doc: string): void {
    this.#publish(topicOf(doc), { kind: 'deleted' })
  }

  /** A room was told of rows that the log does not have: was the document deleted? */
  doubt(room: Room): void {
    this.#checkSoon(room)
  }

  /** Says good-bye and takes the timers back. */
  dispose(): void {
    this.#publish(NODES, { kind: 'leaving' })
    this.#leave()
    this.#cancelLook()
    this.#cancelSoon?.()
    for (const leave of this.#open.values()) leave()
    this.#open.clear()
  }

  #publish(topic: string, message: NodeMessage): void {
    this.#options.bus.publish(topic, encodeNodeMessage(message))
  }

  #hear(room: Room, node: string, message: NodeMessage | null): void {
    if (!this.#open.has(room)) return
    this.#heard.set(node, this.#options.clock.now())
    if (message?.kind === 'rows') this.#take(room, message.rows)
    else if (message?.kind === 'deleted') this.#options.deleted(room)
    else if (message?.kind === 'presence') {
      room.presentAt(node, message.entries, message.complete)
      if (message.asking) room.askedWhoIsHere()
    }
  }

  #take(room: Room, rows: Extract<NodeMessage, { kind: 'rows' }>['rows']): void {
    try {
      room.arrived(rows.flatMap(({ sequence, update }) => (update ? [{ sequence, update }] : [])))
    } catch (error) {
      this.#options.onProblem({ kind: 'room-failed', docs: [room.doc], error })
    }
    room.expect(rows.at(-1)?.sequence ?? 0)
    this.#options.grown(room)
  }

  #hearOfNode(node: string, message: NodeMessage | null): void {
    if (message?.kind === 'leaving') this.#forget(node)
    else this.#heard.set(node, this.#options.clock.now())
  }

  #forget(node: string): void {
    this.#heard.delete(node)
    for (const room of this.#open.keys()) room.nodeLeft(node)
  }

  #lookLater(): () => void {
    return this.#options.clock.after(LOOK_MILLISECONDS, () => {
      this.#cancelLook = this.#lookLater()
      this.#look()
    })
  }

  #look(): void {
    const { bus, clock } = this.#options
    this.#looks += 1
    if (this.#looks % LOOKS_PER_SIGN_OF_LIFE === 0) this.#publish(NODES, { kind: 'alive' })
    for (const [node, at] of this.#heard) if (clock.now() - at > SILENCE_MILLISECONDS) this.#forget(node)
    if (bus.connected && this.#looks % LOOKS_PER_CHECK !== 0) return
    for (const room of this.#open.keys()) this.#due.add(room)
    void this.#check()
  }

  #checkSoon(room: Room): void {
    this.#due.add(room)
    this.#cancelSoon ??= this.#options.clock.after(SOON_MILLISECONDS, () => {
      this.#cancelSoon = null
      void this.#check()
    })
  }

  /** Compares rooms with the log: one query for a thousand of them. */
  async #check(): Promise<void> {
    if (this.#checking) return
    this.#checking = true
    try {
      while (this.#due.size > 0) {
        const some = [...this.#due].slice(0, DOCS_PER_QUERY)
        for (const room of some) this.#due.delete(room)
        await this.#compare(some)
      }
    } catch (error) {
      this.#options.onProblem({ kind: 'check-failed', docs: [], error })
    } finally {
      this.#checking = false
    }
  }

  async #compare(rooms: readonly Room[]): Promise<void> {
    const { log, behind, deleted } = this.#options
    const before = rooms.map((room) => room.log.last)
    const heads = await log.heads(rooms.map(({ doc }) => doc))
    rooms.forEach((room, at) => {
      if (!this.#open.has(room)) return
      const head = heads.get(room.doc) ?? 0
      if (head < (before[at] ?? 0)) deleted(room)
      else if (head > room.log.last) behind(room)
    })
  }
}
