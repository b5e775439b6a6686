import { openStore } from '@coreflect/store'
import * as Y from 'yjs'
import { clocksOf } from './wire.ts'

/** What lies in the store of a document while no server runs. */
export interface StoredDocument {
  /** Clocks of all rows and the base. */
  readonly clocks: ReadonlySet<string>
  /** The markers that a reader of the document sees, in its order. */
  readonly markers: readonly string[]
  /** What is wrong with the rows themselves; empty when nothing is. */
  readonly wrong: readonly string[]
}

/** Reads documents from a data folder as the next process will find it. */
export async function readStored(url: string, docs: readonly string[]): Promise<readonly StoredDocument[]> {
  const store = await openStore({ url })
  try {
    return await Promise.all(
      docs.map(async (doc) => {
        const { base, baseSequence, updates } = await store.log.load(doc)
        const wrong: string[] = []
        const clocks = new Set(base === null ? [] : clocksOf(base))
        const ydoc = new Y.Doc()
        if (base !== null) Y.applyUpdate(ydoc, base)
        updates.forEach(({ sequence, update }, at) => {
          if (sequence !== baseSequence + at + 1)
            wrong.push(`row ${sequence} stands where ${baseSequence + at + 1} should`)
          const brought = clocksOf(update)
          if (brought.every((clock) => clocks.has(clock))) wrong.push(`row ${sequence} holds what was stored before`)
          for (const clock of brought) clocks.add(clock)
          Y.applyUpdate(ydoc, update)
        })
        return { clocks, markers: ydoc.getArray<string>('markers').toArray(), wrong }
      }),
    )
  } finally {
    await store.close()
  }
}
