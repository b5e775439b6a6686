/** Time as rooms see it, so that a test can drive it. */
export interface Clock {
  /** Milliseconds that never run backwards; only differences mean something. */
  now(): number
  /** Runs `task` once after at least so many milliseconds; the returned function takes it back. */
  after(milliseconds: number, task: () => void): () => void
  /** Runs `task` once, when what has come in by now was read; the returned function takes it back. */
  soon(task: () => void): () => void
}

/** The clock of the process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds)
    return () => clearTimeout(timer)
  },
  soon(task) {
    const immediate = setImmediate(task)
    return () => clearImmediate(immediate)
  },
}
