import { parentPort } from 'node:worker_threads'
import { compactUpdates } from '@coreflect/sync/compaction'
import { type Answer, type Question, unpack } from './packed.ts'

/** The other thread: compacts what it is sent, one document after the other. */
parentPort?.on('message', ({ id, packed }: Question) => {
  try {
    const base = Uint8Array.from(compactUpdates(unpack(packed)))
    parentPort?.postMessage({ id, base } satisfies Answer, [base.buffer])
  } catch (error) {
    const problem = error instanceof Error ? error.message : 'A document could not be compacted.'
    parentPort?.postMessage({ id, problem } satisfies Answer)
  }
})
