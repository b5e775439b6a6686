import type { Clock } from './clock.ts'
import type { Room } from './room.ts'
import { roundPause } from './round-pause.ts'

/**
 * Tells the presence of all rooms in one round, at once when it was quiet, else once a tick: fifty rooms with timers of
 * their own would wake the process fifty times as often. A room whose updates are being stored waits for them, so that both
 * leave in one write, but not for longer than a round; one whose traffic has to stretch waits for a later round.
 */
export class PresenceRounds {
  readonly #clock: Clock
  readonly #tickMilliseconds: number
  /** Rooms with presence to tell, and whether they have waited for their updates already. */
  readonly #rooms = new Map<Room, boolean>()
  #cancel: (() => void) | null = null
  #nextAt = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, tickMilliseconds: number) {
    this.#clock = clock
    this.#tickMilliseconds = tickMilliseconds
  }

  /** The room has presence to tell. */
  add(room: Room): void {
    if (!this.#rooms.has(room)) this.#rooms.set(room, false)
    this.#plan()
  }

  /** The room's updates have just been sent: its presence leaves in the same write. */
  ride(room: Room): void {
    if (this.#rooms.has(room) && room.tellPresence(this.#clock.now())) this.#rooms.delete(room)
  }

  discard(room: Room): void {
    this.#rooms.delete(room)
  }

  /** Takes the timer back. */
  dispose(): void {
    this.#cancel?.()
  }

  #plan(): void {
    this.#cancel ??= this.#clock.after(Math.max(0, this.#nextAt - this.#clock.now()), () => this.#tell())
  }

  #tell(): void {
    this.#cancel = null
    const now = this.#clock.now()
    let told = 0
    for (const [room, waited] of [...this.#rooms]) {
      if (!waited && room.pending.length > 0) this.#rooms.set(room, true)
      else if (room.tellPresence(now)) {
        told += room.connections.size
        this.#rooms.delete(room)
      }
    }
    this.#nextAt = now + roundPause(this.#tickMilliseconds, told)
    if (this.#rooms.size > 0) this.#plan()
  }
}
