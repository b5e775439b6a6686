import { Worker } from 'node:worker_threads'
import { type Compact, compactUpdates } from '@coreflect/sync'
import { type Answer, pack, type Question } from './packed.ts'

/** Compaction beside the event loop. */
export interface Compactor {
  readonly compact: Compact
  /** Ends the thread; what it had not finished is rejected. */
  close(): Promise<void>
}

interface Waiting {
  readonly done: (base: Uint8Array) => void
  readonly failed: (error: Error) => void
}

/** Up to here a document takes a few milliseconds, and starting a thread is not worth it. */
const smallBytes = 64 * 1024

/**
 * Compacts small documents at once and long ones on a thread, which is started when it is needed and does not keep the
 * process. It stays from then on: a busy room is compacted every few seconds, and starting costs more than its memory.
 */
export function createCompactor(): Compactor {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let asked = 0

  function fail(error: Error): void {
    thread = null
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  function hear(answer: Answer): void {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('base' in answer) one?.done(answer.base)
    else one?.failed(new Error(answer.problem))
  }

  function start(): Worker {
    const worker = new Worker(new URL('./thread.ts', import.meta.url))
    worker.unref()
    worker.on('message', hear)
    worker.on('error', fail)
    worker.on('exit', () => {
      if (thread === worker) fail(new Error('The thread for compaction ended.'))
    })
    return worker
  }

  async function close(): Promise<void> {
    const worker = thread
    fail(new Error('Compaction was stopped.'))
    await worker?.terminate()
  }

  return {
    async compact(updates) {
      const bytes = updates.reduce((sum, { length }) => sum + length, 0)
      if (bytes <= smallBytes) return compactUpdates(updates)
      thread ??= start()
      const id = asked++
      const packed = pack(updates)
      const question: Question = { id, packed }
      thread.postMessage(question, [packed.bytes.buffer])
      return new Promise((done, failed) => waiting.set(id, { done, failed }))
    },
    close,
  }
}
