import type { Clock } from './clock.ts'
import type { Problem } from './problem.ts'
import type { Room } from './room.ts'
import type { UpdateLog } from './update-log.ts'

/** How long a row that another node must have told of may still be on its way. */
const GRACE_MILLISECONDS = 40
const RETRY_MILLISECONDS = 1_000

/** What catching up needs of its surroundings. */
export interface CatchUpOptions {
  readonly log: UpdateLog
  readonly clock: Clock
  onProblem(problem: Problem): void
  /** Whether the room is still open. */
  isOpen(room: Room): boolean
  /** The room has read what others wrote. */
  onRead(room: Room): void
  /** The log does not hold what it was said to hold. */
  onNothingFound(room: Room): void
}

/** Reads from the log what other nodes have stored and this one was not told, one reading at a time for each room. */
export class CatchUp {
  readonly #options: CatchUpOptions
  readonly #reading = new Map<Room, Promise<void>>()
  readonly #planned = new Map<Room, () => void>()

  constructor(options: CatchUpOptions) {
    this.#options = options
  }

  /** Rows are missing; they may be on their way. */
  soon(room: Room): void {
    if (!this.#planned.has(room) && !this.#reading.has(room)) this.#plan(room, GRACE_MILLISECONDS)
  }

  /** Reads whatever was stored up to this call. Rejects when the log cannot be read; it is tried again then. */
  async now(room: Room): Promise<void> {
    // A reading under way may have looked before.
    await this.#reading.get(room)?.catch(() => {})
    await this.#read(room)
  }

  /** Takes the timer of a room back. */
  discard(room: Room): void {
    this.#planned.get(room)?.()
    this.#planned.delete(room)
  }

  #plan(room: Room, wait: number): void {
    const cancel = this.#options.clock.after(wait, () => {
      this.#planned.delete(room)
      if (room.behind) this.#read(room).catch(() => {})
    })
    this.#planned.set(room, cancel)
  }

  #read(room: Room): Promise<void> {
    const reading = this.#reading.get(room) ?? this.#readOnce(room).finally(() => this.#reading.delete(room))
    this.#reading.set(room, reading)
    return reading
  }

  async #readOnce(room: Room): Promise<void> {
    const { log, onProblem, isOpen, onRead, onNothingFound } = this.#options
    if (!isOpen(room)) return
    const before = room.log.last
    try {
      const stored = await log.since(room.doc, before)
      if (!isOpen(room)) return
      room.reread(stored)
    } catch (error) {
      onProblem({ kind: 'load-failed', docs: [room.doc], error })
      this.discard(room)
      if (isOpen(room)) this.#plan(room, RETRY_MILLISECONDS)
      throw error
    }
    this.discard(room)
    if (room.log.last > before) onRead(room)
    else if (room.behind) onNothingFound(room)
    if (room.behind) this.#plan(room, GRACE_MILLISECONDS)
  }
}
