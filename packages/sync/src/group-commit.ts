import type { Clock } from './clock.ts'
import type { Problem } from './problem.ts'
import type { Room } from './room.ts'
import type { Rounds } from './rounds.ts'
import type { UpdateLog } from './update-log.ts'

const GIVE_UP_AFTER = 5
const FIRST_RETRY_MILLISECONDS = 50
const LAST_RETRY_MILLISECONDS = 5_000

/** What the group commit needs of its surroundings. */
export interface GroupCommitOptions {
  readonly log: UpdateLog
  readonly clock: Clock
  readonly rounds: Rounds
  /** Milliseconds from the start of one commit to that of the next. */
  readonly tickMilliseconds: number
  onProblem(problem: Problem): void
  /** These updates of the room are stored and everyone was told. */
  onCommitted(room: Room): void
}

/**
 * Stores the pending updates of all rooms in one transaction, at once when it was quiet, else once a tick, and never two at a
 * time. What fails stays pending and is tried again; after five failures the rooms' writers are sent away, and the log is
 * still tried until it takes what it owes.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions
  readonly #dirty = new Set<Room>()
  #phase: 'quiet' | 'flying' | 'resting' = 'quiet'
  #cancel: (() => void) | null = null
  #failures = 0
  #notBefore = Number.NEGATIVE_INFINITY
  #settled: (() => void)[] = []

  constructor(options: GroupCommitOptions) {
    this.#options = options
  }

  /** Whether the log has failed so often that nothing more should be accepted. */
  get failing(): boolean {
    return this.#failures >= GIVE_UP_AFTER
  }

  /** The room has pending updates. */
  add(room: Room): void {
    this.#dirty.add(room)
  }

  /** Forgets what a room still has pending. Not while it flies: await `settled` before. */
  discard(room: Room): void {
    this.#dirty.delete(room)
  }

  /** Resolves when nothing is pending any more, or the log is failing. */
  settled(): Promise<void> {
    if (this.#isSettled()) return Promise.resolve()
    return new Promise((resolve) => this.#settled.push(resolve))
  }

  /** A round: begins a commit if there is something to store, and none under way. */
  start(): void {
    if (this.#phase !== 'quiet' || this.#dirty.size === 0) return
    const wait = this.#notBefore - this.#options.clock.now()
    if (wait > 0) this.#restFor(wait)
    else void this.#fly()
  }

  /** Takes the timer back; what is pending stays so. */
  dispose(): void {
    this.#cancel?.()
  }

  #isSettled(): boolean {
    return this.#dirty.size === 0 || (this.failing && this.#phase !== 'flying')
  }

  async #fly(): Promise<void> {
    this.#phase = 'flying'
    this.#notBefore = this.#options.clock.now() + this.#options.tickMilliseconds
    const batches = [...this.#dirty].map((room) => ({ room, updates: room.pending.all() }))
    const rows = batches.flatMap(({ room, updates }) => updates.map((update) => ({ doc: room.doc, update })))
    try {
      const sequences = rows.length === 0 ? [] : await this.#options.log.append(rows)
      if (sequences.length !== rows.length) throw new Error('The log did not number every update.')
      this.#failures = 0
      this.#land(batches, sequences)
    } catch (error) {
      this.#fail(error)
    }
    this.#phase = 'quiet'
    if (this.#dirty.size > 0) this.#again()
    if (this.#isSettled()) for (const resolve of this.#settled.splice(0)) resolve()
  }

  #land(batches: readonly { room: Room; updates: readonly Uint8Array[] }[], sequences: readonly number[]): void {
    let at = 0
    for (const { room, updates } of batches) {
      const own = sequences.slice(at, at + updates.length)
      at += updates.length
      try {
        room.committed(own)
      } catch (error) {
        this.#options.onProblem({ kind: 'room-failed', docs: [room.doc], error })
      }
      if (room.pending.length === 0) this.#dirty.delete(room)
      this.#options.onCommitted(room)
    }
  }

  /** What came meanwhile, or was not taken: in the next round, or after a rest. */
  #again(): void {
    if (this.#failures === 0) this.#options.rounds.soon()
    else this.#restFor(this.#backoff())
  }

  #restFor(milliseconds: number): void {
    this.#phase = 'resting'
    this.#cancel = this.#options.clock.after(milliseconds, () => {
      this.#phase = 'quiet'
      this.#options.rounds.soon()
    })
  }

  #fail(error: unknown): void {
    this.#failures += 1
    const rooms = [...this.#dirty]
    this.#options.onProblem({ kind: 'append-failed', docs: rooms.map(({ doc }) => doc), error })
    if (this.failing)
      for (const room of rooms) room.appendGaveUp(new Error('The log takes nothing now.', { cause: error }))
  }

  #backoff(): number {
    return Math.min(FIRST_RETRY_MILLISECONDS * 2 ** (this.#failures - 1), LAST_RETRY_MILLISECONDS)
  }
}
