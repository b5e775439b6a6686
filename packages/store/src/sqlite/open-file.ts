import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { sqliteResult } from '../store-unavailable.ts'

/** How long to wait at the start for another process to let go of the file, in ms. */
const patience = 2_000
/** How long a writer waits for another process later on, in ms. */
export const patienceOfWriters = 5_000
const busy = 5

/**
 * How the file is kept: a commit is on the disk when it returns (write-ahead log, full sync), rows that hang on others
 * go with them, and deleted bytes are overwritten with zeros [K2].
 */
const habits = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;
  pragma temp_store = memory;
  pragma journal_size_limit = 67108864;
  pragma wal_autocheckpoint = 4000;
  pragma busy_timeout = ${patienceOfWriters};
`

/** Opens the file, making it and its folder where they are missing, readable for its own account alone. */
export async function openFile(path: string): Promise<DatabaseSync> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { timeout: patience, enableForeignKeyConstraints: true })
  try {
    await adopt(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Turning a file to write-ahead logging does not wait for others who do the same: it is tried again. */
async function adopt(database: DatabaseSync): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    try {
      database.exec(habits)
      return
    } catch (error) {
      if (sqliteResult(error) !== busy || performance.now() > until) throw error
      await wait(20)
    }
  }
}
