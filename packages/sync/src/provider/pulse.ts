/** What a pulse can learn of a line, and do to it. */
interface Line {
  /** When the server was last heard, in ms. */
  heardAt(): number
  /** Asks something that any server answers. */
  ask(): void
  /** The line is dead. */
  onDead(): void
}

/** How long a question may stay without an answer. */
const ANSWER_MILLISECONDS = 4_000
/** Who was heard so lately need not be asked. */
const LATELY_MILLISECONDS = 500

/**
 * Finds out whether a line that looks open still is: a phone that slept keeps a socket that says so for minutes. Goes by the
 * clock: timers stand still while a device sleeps, so a question from before a sleep is overdue after it.
 */
export class Pulse {
  readonly #line: Line
  #askedAt: number | null = null
  #due: ReturnType<typeof setTimeout> | null = null

  constructor(line: Line) {
    this.#line = line
  }

  /** Asks, unless an answer is just being waited for; tells `onDead` when none comes in time. */
  feel(): void {
    if (this.#look() !== 'well') return
    if (Date.now() - this.#line.heardAt() < LATELY_MILLISECONDS) return
    this.#askedAt = Date.now()
    this.#line.ask()
    this.#due = setTimeout(() => this.#look(), ANSWER_MILLISECONDS)
  }

  /** There is no line any more, or another one. */
  stop(): void {
    if (this.#due !== null) clearTimeout(this.#due)
    this.#due = null
    this.#askedAt = null
  }

  #look(): 'well' | 'asked' | 'dead' {
    if (this.#askedAt === null) return 'well'
    const answered = this.#line.heardAt() >= this.#askedAt
    const overdue = Date.now() - this.#askedAt >= ANSWER_MILLISECONDS
    if (!answered && !overdue) return 'asked'
    this.stop()
    if (answered) return 'well'
    this.#line.onDead()
    return 'dead'
  }
}
