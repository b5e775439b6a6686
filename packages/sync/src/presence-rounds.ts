import type { Clock } from './clock.ts'
import type { Room } from './room.ts'
import type { Rounds } from './rounds.ts'

/**
 * Tells the presence of rooms, round by round. A room whose updates are being stored waits for them, so that both leave in
 * one write, but not for longer than a round; one whose traffic has to stretch waits for a later round.
 */
export class PresenceRounds {
  readonly #clock: Clock
  readonly #rounds: Rounds
  /** Rooms with presence to tell, and whether they have waited for their updates already. */
  readonly #rooms = new Map<Room, boolean>()

  constructor(clock: Clock, rounds: Rounds) {
    this.#clock = clock
    this.#rounds = rounds
  }

  /** The room has presence to tell. */
  add(room: Room): void {
    if (!this.#rooms.has(room)) this.#rooms.set(room, false)
    this.#rounds.soon()
  }

  /** The room's updates have just been sent: its presence leaves in the same write. */
  ride(room: Room): void {
    if (this.#rooms.has(room) && room.tellPresence(this.#clock.now())) this.#rooms.delete(room)
  }

  discard(room: Room): void {
    this.#rooms.delete(room)
  }

  /** A round: tells all rooms that have something to tell. */
  tell(): void {
    if (this.#rooms.size === 0) return
    const now = this.#clock.now()
    for (const [room, waited] of [...this.#rooms]) {
      if (!waited && room.pending.length > 0) this.#rooms.set(room, true)
      else if (room.tellPresence(now)) {
        this.#rounds.told(room.connections.size)
        this.#rooms.delete(room)
      }
    }
    if (this.#rooms.size > 0) this.#rounds.soon()
  }
}
