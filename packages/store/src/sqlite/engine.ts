import { Kysely, sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { processLocks } from '../one-process.ts'
import type { Schema } from '../schema.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { openFile } from './open-file.ts'
import { snapshotOf } from './snapshot.ts'
import { createWriter } from './writer.ts'

/** SQLite in one file, by Node's own `node:sqlite`. */
export async function sqliteEngine(path: string): Promise<Engine> {
  const database = await openFile(path)
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) })
  const writer = createWriter(path)
  let forgetting: Promise<void> | undefined
  // Many compactions at once wait for one emptying: it is the last in the queue for the connection.
  const forget = () => {
    forgetting ??= db.connection().execute(async () => {
      forgetting = undefined
      await writer.emptyLog()
    })
    return forgetting
  }

  return {
    db,
    columns: { bytes: 'blob', long: 'integer', table: sql`strict`, clustered: sql`strict, without rowid` },
    locksRows: false,
    write: (work) => db.transaction().execute(work),
    snapshot: (read) => snapshotOf(path, read),
    // The thread has a connection of its own. This one is held meanwhile, so that the two never wait for each other's locks.
    append: (updates, now) => db.connection().execute(() => writer.append(updates, now)),
    alone: processLocks(),
    settle: forget,
    forget,
    tidy: forget,
    async close() {
      await writer.close()
      await db.destroy()
      // Kysely closes what it has used; a store that failed to migrate may never have been used.
      if (database.isOpen) database.close()
    },
  }
}
