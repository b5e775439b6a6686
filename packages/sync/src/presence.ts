import { aliveFrame, awarenessFrame } from './protocol/frames.ts'
import { goneEntry, type PresenceEntry } from './protocol/presence-entry.ts'

/** Whoever says where they are: a connection of a person. */
export interface Present {
  readonly person: string
}

interface State<P> {
  readonly entry: PresenceEntry
  /** The connection that said so last; null once it is gone. */
  readonly owner: P | null
  /** Whose client this is, connected or not. */
  readonly person: string
  /** When it went, in milliseconds. */
  readonly goneAt: number
}

/** What changed since the last tick, as frames. */
export interface PresenceTick<P> {
  /** Bytes of the frame that most recipients get. */
  readonly bytes: number
  /** The frame for one recipient, without what they said themselves; null if nothing is left. */
  frameFor(recipient: P): Uint8Array | null
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

  /** Takes in what a connection says; true if there is something new to tell. */
  receive(from: P, entries: readonly PresenceEntry[], stateBytes: number, now: number): boolean {
    let news = false
    for (const entry of entries) {
      if (entry.bytes.length > stateBytes || !this.#mayReplace(from, entry)) continue
      const owner = entry.gone ? null : from
      this.#states.set(entry.client, { entry, owner, person: from.person, goneAt: entry.gone ? now : 0 })
      this.#changed.add(entry.client)
      news = true
    }
    return news
  }

  /** Takes away all that a connection said; true if there was something. */
  leave(owner: P, now: number): boolean {
    let news = false
    for (const [client, state] of this.#states) {
      if (state.owner !== owner) continue
      const { entry, person } = state
      this.#states.set(client, { entry: goneEntry(client, entry.clock), owner: null, person, goneAt: now })
      this.#changed.add(client)
      news = true
    }
    return news
  }

  /** Everyone who is present, as one frame. */
  everyone(): Uint8Array {
    const present = [...this.#states.values()].filter(({ owner }) => owner !== null)
    return present.length === 0 ? aliveFrame : awarenessFrame(present.map(({ entry }) => entry.bytes))
  }

  /** What changed since the last call. Encoded once for all who said nothing in between. */
  tick(): PresenceTick<P> {
    const changed = [...this.#changed].flatMap((client) => this.#states.get(client) ?? [])
    this.#changed.clear()
    const shared = awarenessFrame(changed.map(({ entry }) => entry.bytes))
    const speakers = new Set(changed.map(({ owner }) => owner))
    return {
      bytes: shared.length,
      frameFor(recipient) {
        if (!speakers.has(recipient)) return shared
        const others = changed.filter(({ owner }) => owner !== recipient)
        return others.length === 0 ? null : awarenessFrame(others.map(({ entry }) => entry.bytes))
      },
    }
  }

  /** Forgets clients that left long enough ago for their echoes to have died out. */
  prune(now: number): void {
    for (const [client, { owner, goneAt }] of this.#states) {
      if (owner === null && now - goneAt > REMEMBERED_MILLISECONDS) this.#states.delete(client)
    }
  }

  #mayReplace(from: P, { client, clock, gone }: PresenceEntry): boolean {
    const known = this.#states.get(client)
    if (!known) return !gone && this.#states.size < CLIENTS_PER_ROOM && this.#mayOwnMore(from)
    if (known.person !== from.person) return false
    if (known.owner === null) return !gone && clock >= known.entry.clock && this.#mayOwnMore(from)
    return clock > known.entry.clock || (gone && clock === known.entry.clock)
  }

  #mayOwnMore(owner: P): boolean {
    let owned = 0
    for (const state of this.#states.values()) if (state.owner === owner) owned += 1
    return owned < CLIENTS_PER_CONNECTION
  }
}
