import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { sqliteAppend } from './append.ts'
import { openFile, patienceOfWriters } from './open-file.ts'
import { type Outcome, type Task, unpackUpdates } from './writing.ts'

/**
 * The thread that writes the update log: a commit waits for the disk, for milliseconds on a good one and for much longer on
 * a memory card, and Node's SQLite waits with it. Here nobody else has to.
 */
const database = await openFile(String(workerData))
const append = sqliteAppend(database)

/**
 * Moves everything from the write-ahead log into the file and empties the log, where deleted text would stay readable
 * until it happens to be written over [K2]. Does not wait while another process reads; the next time will do it.
 */
function emptyLog(from: DatabaseSync): void {
  from.exec('pragma busy_timeout = 100')
  try {
    from.exec('pragma wal_checkpoint(truncate)')
  } finally {
    from.exec(`pragma busy_timeout = ${patienceOfWriters}`)
  }
}

function perform(task: Task): readonly number[] {
  if (task.name === 'append') return append(unpackUpdates(task.updates), task.now)
  if (task.name === 'empty-log') emptyLog(database)
  else database.close()
  return []
}

function problemOf(error: unknown) {
  const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined
  return { message: error instanceof Error ? error.message : 'The log could not be written.', errcode }
}

parentPort?.on('message', (task: Task) => {
  const tell = (outcome: Outcome) => parentPort?.postMessage(outcome)
  try {
    tell({ id: task.id, sequences: perform(task) })
  } catch (error) {
    tell({ id: task.id, problem: problemOf(error) })
  }
  if (task.name === 'close') parentPort?.close()
})
