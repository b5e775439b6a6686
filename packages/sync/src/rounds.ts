import type { Clock } from './clock.ts'

/** What telling one recipient costs of the time until the next round: what it takes on a slow core. */
const MILLISECONDS_PER_RECIPIENT = 0.0125
/**
 * The same where they are all in one room, which then says more at once. Up to a limit: nobody sees 25 milliseconds
 * where a hundred write.
 */
const MILLISECONDS_PER_RECIPIENT_OF_A_ROOM = 0.2
const LONGEST_FOR_A_ROOM = 25
/** A shorter rest is none: timers are no finer, and what comes in while a round runs is gathered anyway. */
const SHORTEST_REST = 2

/**
 * The beat by which all rooms tell: at once, with what has come in by then, as long as few are told at a time; one beat for
 * all, since fifty rooms with timers of their own would wake the process fifty times as often. The more recipients were told
 * since the last round, the later the next, so that telling leaves others their part of the core: a large room merges more
 * instead of falling behind, and so does a server with many rooms that is behind already.
 */
export class Rounds {
  readonly #clock: Clock
  readonly #round: () => void
  /** `again`: a round is under way, and has asked for another. */
  #state: 'idle' | 'planned' | 'running' | 'again' = 'idle'
  #cancel: (() => void) | null = null
  #nextAt = Number.NEGATIVE_INFINITY
  #recipients = 0
  /** Recipients of the largest room that was told something. */
  #largest = 0

  /** `round` is what is done each time. */
  constructor(clock: Clock, round: () => void) {
    this.#clock = clock
    this.#round = round
  }

  /** There is something to do. */
  soon(): void {
    if (this.#state === 'running') this.#state = 'again'
    if (this.#state === 'idle') this.#plan()
  }

  /** So many in one room were told something. */
  told(recipients: number): void {
    this.#recipients += recipients
    this.#largest = Math.max(this.#largest, recipients)
  }

  /** Takes the timer back. */
  dispose(): void {
    this.#cancel?.()
  }

  #plan(): void {
    this.#state = 'planned'
    const wait = this.#nextAt - this.#clock.now()
    const run = () => this.#run()
    this.#cancel = wait <= 0 ? this.#clock.soon(run) : this.#clock.after(wait, run)
  }

  #run(): void {
    const now = this.#clock.now()
    this.#state = 'running'
    try {
      this.#round()
    } finally {
      this.#nextAt = now + this.#rest()
      this.#recipients = 0
      this.#largest = 0
      const again = this.#asked()
      this.#state = 'idle'
      if (again) this.#plan()
    }
  }

  #rest(): number {
    const forRoom = Math.min(LONGEST_FOR_A_ROOM, this.#largest * MILLISECONDS_PER_RECIPIENT_OF_A_ROOM)
    const rest = Math.max(forRoom, this.#recipients * MILLISECONDS_PER_RECIPIENT)
    return rest < SHORTEST_REST ? 0 : rest
  }

  /** Apart, since the round may have changed what the compiler believes to know. */
  #asked(): boolean {
    return this.#state === 'again'
  }
}
