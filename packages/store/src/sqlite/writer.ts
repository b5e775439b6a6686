import { Worker } from 'node:worker_threads'
import type { PendingUpdate } from '@coreflect/sync'
import { type Outcome, packUpdates, type Task } from './writing.ts'

/** Writes the update log of one file beside the event loop. One thing at a time: whoever asks holds the store's connection. */
export interface Writer {
  /** Promises as `UpdateLog.append`. */
  append(updates: readonly PendingUpdate[], now: number): Promise<readonly number[]>
  /** Empties the write-ahead log [K2]. */
  emptyLog(): Promise<void>
  close(): Promise<void>
}

interface Waiting {
  readonly done: (sequences: readonly number[]) => void
  readonly failed: (error: Error) => void
}

type Wanted = Task extends infer T ? (T extends Task ? Omit<T, 'id'> : never) : never

/** Opens the file on a thread of its own when it is first asked; an error there is an error here, with SQLite's code. */
export function createWriter(path: string): Writer {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let asked = 0

  function start(): Worker {
    const worker = new Worker(new URL('./writing-thread.ts', import.meta.url), { workerData: path })
    worker.on('message', hear)
    worker.on('error', end)
    worker.on('exit', () => {
      if (thread === worker) end(new Error('The thread that writes the log ended.'))
    })
    return worker
  }

  function hear(outcome: Outcome): void {
    const one = waiting.get(outcome.id)
    waiting.delete(outcome.id)
    // A thread with nothing to do does not keep the process.
    if (waiting.size === 0) thread?.unref()
    if ('sequences' in outcome) one?.done(outcome.sequences)
    else one?.failed(Object.assign(new Error(outcome.problem.message), { errcode: outcome.problem.errcode }))
  }

  function end(error: Error): void {
    thread = null
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  function ask(wanted: Wanted, handed: readonly ArrayBuffer[] = []): Promise<readonly number[]> {
    thread ??= start()
    thread.ref()
    const id = asked++
    thread.postMessage({ ...wanted, id } satisfies Task, handed)
    return new Promise((done, failed) => waiting.set(id, { done, failed }))
  }

  return {
    append(updates, now) {
      const packed = packUpdates(updates)
      return ask({ name: 'append', updates: packed, now }, [packed.bytes.buffer])
    },
    async emptyLog() {
      await ask({ name: 'empty-log' })
    },
    async close() {
      const closing = thread
      if (closing === null) return
      const gone = new Promise((resolve) => closing.once('exit', resolve))
      await ask({ name: 'close' })
      // A process that does nothing else any more must not end before the thread has closed its file.
      closing.ref()
      thread = null
      await gone
    },
  }
}
