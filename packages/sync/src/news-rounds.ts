import type { Clock } from './clock.ts'
import type { Room } from './room.ts'
import type { Rounds } from './rounds.ts'

/** Tells what is new in rooms, round by round. A room whose traffic has to stretch waits for a later round. */
export class NewsRounds {
  readonly #clock: Clock
  readonly #rounds: Rounds
  readonly #rooms = new Set<Room>()
  #cancel: (() => void) | null = null

  constructor(clock: Clock, rounds: Rounds) {
    this.#clock = clock
    this.#rounds = rounds
  }

  /** The room has something to tell. */
  add(room: Room): void {
    this.#rooms.add(room)
    this.#rounds.soon()
  }

  discard(room: Room): void {
    this.#rooms.delete(room)
  }

  /** A round: tells all rooms that have something to tell. */
  tell(): void {
    if (this.#rooms.size === 0) return
    const now = this.#clock.now()
    let earliest = Number.POSITIVE_INFINITY
    for (const room of [...this.#rooms]) {
      // Before it tells: somebody whose socket breaks while it does is news again.
      this.#rooms.delete(room)
      const wait = room.tell(now)
      this.#rounds.told(room.connections.size)
      if (wait === 0) continue
      this.#rooms.add(room)
      earliest = Math.min(earliest, wait)
    }
    this.#cancel?.()
    this.#cancel = Number.isFinite(earliest) ? this.#clock.after(earliest, () => this.#rounds.soon()) : null
  }

  /** Takes the timer back. */
  dispose(): void {
    this.#cancel?.()
  }
}
