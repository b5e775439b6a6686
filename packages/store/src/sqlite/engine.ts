import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { processLocks } from '../one-process.ts'
import type { Schema } from '../schema.ts'
import { sqliteAppend } from './append.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { openFile, patienceOfWriters } from './open-file.ts'

/**
 * Moves everything from the write-ahead log into the file and empties the log, where deleted text would stay readable
 * until it happens to be written over [K2]. Does not wait while another process reads; the next time will do it.
 */
function emptyLog(database: DatabaseSync): void {
  database.exec('pragma busy_timeout = 100')
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } finally {
    database.exec(`pragma busy_timeout = ${patienceOfWriters}`)
  }
}

/** SQLite in one file, by Node's own `node:sqlite`. */
export async function sqliteEngine(path: string): Promise<Engine> {
  const database = await openFile(path)
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) })
  let append: ReturnType<typeof sqliteAppend> | undefined
  let forgetting: Promise<void> | undefined

  return {
    db,
    columns: { bytes: 'blob', long: 'integer', table: sql`strict`, clustered: sql`strict, without rowid` },
    locksRows: false,
    write: (work) => db.transaction().execute(work),
    append: (updates, now) =>
      db.connection().execute(async () => {
        append ??= sqliteAppend(database)
        return append(updates, now)
      }),
    alone: processLocks(),
    // Many compactions at once wait for one emptying: it is the last in the queue for the connection.
    forget() {
      forgetting ??= db.connection().execute(async () => {
        forgetting = undefined
        emptyLog(database)
      })
      return forgetting
    },
    async close() {
      await db.destroy()
      // Kysely closes what it has used; a store that failed to migrate may never have been used.
      if (database.isOpen) database.close()
    },
  }
}
