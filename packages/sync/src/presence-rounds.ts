import type { Clock } from './clock.ts'
import type { Room } from './room.ts'

const ROUND_MILLISECONDS = 16

/**
 * Tells the presence of all rooms in one round, at once when it was quiet, else once a tick: fifty rooms with timers of
 * their own would wake the process fifty times as often. A room whose traffic has to stretch waits for a later round.
 */
export class PresenceRounds {
  readonly #clock: Clock
  readonly #rooms = new Set<Room>()
  #cancel: (() => void) | null = null
  #last = Number.NEGATIVE_INFINITY

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The room has presence to tell. */
  add(room: Room): void {
    this.#rooms.add(room)
    this.#plan()
  }

  /** Updates have just been sent: presence that is nearly due leaves in the same write. */
  ride(): void {
    if (this.#rooms.size > 0 && this.#clock.now() - this.#last >= ROUND_MILLISECONDS / 2) this.#tell()
  }

  discard(room: Room): void {
    this.#rooms.delete(room)
  }

  /** Takes the timer back. */
  dispose(): void {
    this.#cancel?.()
  }

  #plan(): void {
    const wait = Math.max(0, this.#last + ROUND_MILLISECONDS - this.#clock.now())
    this.#cancel ??= this.#clock.after(wait, () => this.#tell())
  }

  #tell(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#last = this.#clock.now()
    for (const room of [...this.#rooms]) if (room.tellPresence(this.#last)) this.#rooms.delete(room)
    if (this.#rooms.size > 0) this.#plan()
  }
}
