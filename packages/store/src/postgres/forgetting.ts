import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseError, type Pool, type PoolClient } from 'pg'

/** The tables that hold what people wrote, and what was theirs. */
const written = [
  'updates',
  'bases',
  'sessions',
  'documents',
  'tokens',
  'devices',
  'session_facilitators',
  'assets',
  'asset_owners',
  'templates',
  'frameworks',
  'lenses',
] as const
/** A table up to this size is written anew, in bytes: so much that nobody waits for it longer than a blink. */
const mostToRewrite = 32 * 1024 * 1024
/** How long others may have to wait behind us for a table, in ms. */
const patience = 300
const tries = 3
/** How long to wait for transactions that could still see what was deleted, in ms. */
const patienceWithOlder = 5_000
const notAllowed = '42501'
const lockNotAvailable = '55P03'

/**
 * Lets deleted rows leave the files of the tables [K2]. A plain vacuum frees their place but may leave their bytes in it, so
 * tables are written anew while they are small; a large one, or one that others hold, gets the plain vacuum. If the account
 * may, the write-ahead log goes on in a new segment as well, so that the server gives up the ones before it at once
 * (https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-BACKUP, `pg_checkpoint` for others).
 */
export function postgresForgetting(pool: Pool): {
  readonly forget: () => Promise<void>
  readonly tidy: () => Promise<void>
} {
  /** How many rows had been written over or deleted when it was tidied last. */
  let tidied = -1
  let waiting: Promise<void> | undefined
  let running: Promise<void> = Promise.resolve()

  async function forgetAll(): Promise<void> {
    const client = await pool.connect()
    try {
      await client.query(`set lock_timeout = ${patience}`)
      await olderOnesEnded(client)
      for (const table of written) await rewrite(client, table)
      await ifAllowed(client, 'select pg_switch_wal()')
      await ifAllowed(client, 'checkpoint')
      await client.query('reset lock_timeout')
      client.release()
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  // Whoever asks while one runs waits for one more, all of them together: theirs may have been deleted after it looked.
  const forget = () => {
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined
        running = forgetAll()
        return running
      })
    return waiting
  }

  return {
    forget,
    async tidy() {
      const { rows } = await pool.query(
        'select sum(n_tup_upd + n_tup_del) as count from pg_stat_user_tables where relname = any($1)',
        [written],
      )
      const count = Number(rows[0]?.count ?? 0)
      if (count === tidied) return
      await forget()
      tidied = count
    },
  }
}

/**
 * Waits until no transaction is left that began before this moment: a rewrite carries along what one of them may still see.
 * Somebody who holds one open for long, such as a backup, is not waited for.
 */
async function olderOnesEnded(client: PoolClient): Promise<void> {
  const end = performance.now() + patienceWithOlder
  const { rows } = await client.query('select pg_current_xact_id()::xid as here')
  while (performance.now() < end) {
    const older = await client.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()
         and greatest(age(backend_xmin), age(backend_xid)) >= age($1::xid) limit 1`,
      [rows[0]?.here],
    )
    if (older.rowCount === 0) return
    await wait(25)
  }
}

async function rewrite(client: PoolClient, table: string): Promise<void> {
  const { rows } = await client.query('select pg_total_relation_size($1::regclass) as bytes', [table])
  for (let left = rows[0]?.bytes > mostToRewrite ? 0 : tries; left > 0; left -= 1) {
    try {
      await client.query(`vacuum (full) ${table}`)
      return
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== lockNotAvailable) throw error
    }
  }
  await client.query(`vacuum (skip_locked) ${table}`)
}

async function ifAllowed(client: PoolClient, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== notAllowed) throw error
  }
}
