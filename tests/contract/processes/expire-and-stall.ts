import { writeSync } from 'node:fs'
import { openStore } from '@coreflect/store'
import { readConfig } from '../../../apps/server/src/config.ts'
import { createDocuments } from '../../../apps/server/src/documents.ts'
import { createForgetting } from '../../../apps/server/src/forgetting/forgetting.ts'
import { createLog } from '../../../apps/server/src/log.ts'

/** Deletes what is due, and stands still for ever before the second of the sessions. */
const [url = '', at = ''] = process.argv.slice(2)
const now = () => Number(at)
const store = await openStore({ url, now })
const config = readConfig({ LOG_LEVEL: 'silent' }, import.meta.dirname)
const log = createLog(config)
const documents = createDocuments({ updates: store.log, config, log, now })
let removed = 0

async function remove(id: string): Promise<void> {
  removed += 1
  if (removed > 1) {
    writeSync(1, 'in the middle\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
  await store.sessions.remove(id)
}

const live = { forget: () => undefined, change: async () => null }
const stalling = { ...store, sessions: { ...store.sessions, remove } }
await createForgetting({ store: stalling, live, documents, now }).expire(now())
