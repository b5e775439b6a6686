import { aliveFrame, awarenessFrame } from './protocol/frames.ts'
import type { NodePresence } from './protocol/node-message.ts'
import { goneEntry, type PresenceEntry } from './protocol/presence-entry.ts'

/** Whoever says where they are: a connection of a person, here or on another server node. */
export interface Present {
  readonly person: string
  /** The other node; absent for connections of this one. */
  readonly node?: string
}

interface State<P> {
  readonly entry: PresenceEntry
  /** The connection that said so last; null once it is gone. */
  readonly owner: P | null
  /** Whose client this is, connected or not. */
  readonly person: string
  /** The other node that said so last; absent when it was said here. */
  readonly node: string | undefined
  /** When it went, in milliseconds. */
  readonly goneAt: number
}

/** What changed since the last tick, as frames. */
export interface PresenceTick<P> {
  /** Bytes of the frame that most recipients get. */
  readonly bytes: number
  /** The frame for one recipient, without what they said themselves; null if nothing is left. */
  frameFor(recipient: P): Uint8Array | null
  /** What connections of this node said, for the others. */
  here(): readonly NodePresence[]
}

const CLIENTS_PER_CONNECTION = 8
const CLIENTS_PER_ROOM = 4_096
const REMEMBERED_MILLISECONDS = 60_000

/**
 * The newest presence of each client of a room. An entry counts if its clock is newer than what is known, and if its client
 * is nobody's or the same person's: so echoes of others' presence fall away, and nobody speaks for another person.
 */
export class Presence<P extends Present> {
  readonly #states = new Map<number, State<P>>()
  readonly #changed = new Set<number>()

  /** Whether there is something to tell. */
  get changed(): boolean {
    return this.#changed.size > 0
  }

  /** Takes in what a connection says; true if there is something new to tell. */
  receive(from: P, entries: readonly PresenceEntry[], stateBytes: number, now: number): boolean {
    let news = false
    for (const entry of entries) {
      if (entry.bytes.length > stateBytes || !this.#mayReplace(from, entry)) continue
      const owner = entry.gone ? null : from
      const { person, node } = from
      this.#states.set(entry.client, { entry, owner, person, node, goneAt: entry.gone ? now : 0 })
      this.#changed.add(entry.client)
      news = true
    }
    return news
  }

  /** Takes away all that a connection said; true if there was something. */
  leave(owner: P, now: number): boolean {
    return this.#remove((state) => state.owner === owner, now)
  }

  /** Takes away all that another node said, but for the clients named; true if there was something. */
  nodeLeft(node: string, now: number, staying: ReadonlySet<number> = new Set()): boolean {
    return this.#remove((state, client) => state.node === node && state.owner !== null && !staying.has(client), now)
  }

  /** Everyone who is connected to this node. */
  here(): readonly NodePresence[] {
    const states = [...this.#states.values()]
    return states.filter(({ owner, node }) => owner !== null && node === undefined)
  }

  /** Everyone who is present, as one frame. */
  everyone(): Uint8Array {
    const present = [...this.#states.values()].filter(({ owner }) => owner !== null)
    if (present.length === 0) return aliveFrame
    return awarenessFrame(
      present.length,
      present.map(({ entry }) => entry.bytes),
    )
  }

  /** What changed since the last call. Encoded once for all who said nothing in between. */
  tick(): PresenceTick<P> {
    const changed = [...this.#changed].flatMap((client) => this.#states.get(client) ?? [])
    this.#changed.clear()
    const [first] = changed
    if (first && changed.length === 1) return tickOfOne(first)
    const speakers = Map.groupBy(changed, ({ owner }) => owner)
    const entries = [...speakers.values()].flatMap((said) => said.map(({ entry }) => entry.bytes))
    const shared = awarenessFrame(entries.length, entries)
    const body = shared.length - lengthOf(entries)
    const places = placesFrom(body, speakers)
    return {
      bytes: shared.length,
      // In a full room everyone speaks: leaving one out is two copies, where encoding anew would be one a person.
      frameFor(recipient) {
        const own = places.get(recipient)
        if (own === undefined) return shared
        const others = entries.length - own.clients
        if (others === 0) return null
        return awarenessFrame(others, [shared.subarray(body, own.from), shared.subarray(own.to)])
      },
      here: () => changed.filter(({ node }) => node === undefined),
    }
  }

  /** Forgets clients that left long enough ago for their echoes to have died out. */
  prune(now: number): void {
    for (const [client, { owner, goneAt }] of this.#states) {
      if (owner === null && now - goneAt > REMEMBERED_MILLISECONDS) this.#states.delete(client)
    }
  }

  #remove(leaving: (state: State<P>, client: number) => boolean, now: number): boolean {
    let news = false
    for (const [client, state] of this.#states) {
      if (!leaving(state, client)) continue
      const { entry, person, node } = state
      this.#states.set(client, { entry: goneEntry(client, entry.clock), owner: null, person, node, goneAt: now })
      this.#changed.add(client)
      news = true
    }
    return news
  }

  #mayReplace(from: P, { client, clock, gone }: PresenceEntry): boolean {
    const known = this.#states.get(client)
    if (!known) return !gone && this.#states.size < CLIENTS_PER_ROOM && this.#mayOwnMore(from)
    if (known.person !== from.person) return false
    if (known.owner === null) return !gone && clock >= known.entry.clock && this.#mayOwnMore(from)
    if (known.node !== from.node) return this.#mayComeOver(known, from, clock, gone)
    return clock > known.entry.clock || (gone && clock === known.entry.clock)
  }

  /**
   * A client that changed nodes may say the same again, which frees it from the node it left; but what that node says of its
   * leaving comes too late to count, and another node's word is not taken against a connection that is here.
   */
  #mayComeOver(known: State<P>, from: P, clock: number, gone: boolean): boolean {
    if (gone && from.node !== undefined) return false
    return clock > known.entry.clock || (clock === known.entry.clock && known.node !== undefined)
  }

  #mayOwnMore(owner: P): boolean {
    if (owner.node !== undefined) return true
    let owned = 0
    for (const state of this.#states.values()) if (state.owner === owner) owned += 1
    return owned < CLIENTS_PER_CONNECTION
  }
}

/** Most ticks of a small room: one has moved, and the others are told. */
function tickOfOne<P>(state: State<P>): PresenceTick<P> {
  const shared = awarenessFrame(1, [state.entry.bytes])
  return {
    bytes: shared.length,
    frameFor: (recipient) => (recipient === state.owner ? null : shared),
    here: () => (state.node === undefined ? [state] : []),
  }
}

/** Where the entries of one speaker stand in a frame. */
interface Place {
  readonly clients: number
  readonly from: number
  readonly to: number
}

function placesFrom<P>(body: number, speakers: ReadonlyMap<P, readonly State<P>[]>): ReadonlyMap<P, Place> {
  let to = body
  const places = new Map<P, Place>()
  for (const [owner, said] of speakers) {
    const from = to
    to += lengthOf(said.map(({ entry }) => entry.bytes))
    places.set(owner, { clients: said.length, from, to })
  }
  return places
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)
