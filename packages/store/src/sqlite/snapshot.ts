import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { NodeSqliteDialect } from './dialect.ts'

/**
 * Reads the file as it was at one moment: with a write-ahead log a reader's transaction sees what was there when it began, and
 * hinders no writer. (SQLite's own backup would begin anew whenever another process writes, and would lay a second, readable
 * copy of everything on the disk.)
 */
export async function snapshotOf<T>(path: string, read: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) })
  try {
    // The first reading takes the moment; until then the transaction has seen nothing.
    database.exec('begin')
    return await read(db)
  } finally {
    await db.destroy()
    if (database.isOpen) database.close()
  }
}
