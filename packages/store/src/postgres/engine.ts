import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types } from 'pg'
import type { Engine } from '../engine.ts'
import type { Schema } from '../schema.ts'
import { postgresAppend } from './append.ts'
import { postgresForgetting } from './forgetting.ts'
import { unlessInterlocked } from './interlock.ts'
import { postgresLocks } from './locks.ts'

/** How long to wait for a database server that does not answer, in ms. */
const patience = 10_000

/** PostgreSQL sends whole numbers of 64 bits as text; ours are times and sequences, all below 2^53. */
const wholeNumbers: typeof types.getTypeParser = (id: number, format?: 'text' | 'binary') =>
  id === types.builtins.INT8 ? (text: string) => Number(text) : types.getTypeParser(id, format as 'text')

/** PostgreSQL by a pool of connections. */
export function postgresEngine(url: string): Engine {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    types: { getTypeParser: wholeNumbers },
  })
  // A waiting connection that the database server drops is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  const locks = postgresLocks(url)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const forgetting = postgresForgetting(pool)

  return {
    db,
    columns: { bytes: 'bytea', long: 'bigint', table: sql``, clustered: sql`` },
    locksRows: true,
    write: (work) => unlessInterlocked(() => db.transaction().execute(work)),
    snapshot: (read) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
    append: (updates, now) => unlessInterlocked(() => postgresAppend(db, updates, now)),
    alone: (name, work) => locks.alone(name, work),
    // What a compaction leaves goes with the database's own vacuum; what somebody took back does not wait for it.
    settle: async () => undefined,
    ...forgetting,
    async close() {
      await locks.close()
      await db.destroy()
      if (!pool.ending) await pool.end()
    },
  }
}
