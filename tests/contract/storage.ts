import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

type Row = Readonly<Record<string, unknown>>

/** Asks a PostgreSQL database, on a connection of its own. */
export async function ask(url: string, statement: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** The bytes of every file below a folder; files may go while they are looked for. */
function everyFile(folder: string): readonly Buffer[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      try {
        return [readFileSync(join(entry.parentPath, entry.name))]
      } catch {
        return []
      }
    })
}

/** Values as they were written: a file may break one over two pages, a row does not. */
const bytesIn = (rows: readonly Row[]): readonly Buffer[] =>
  rows
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value))))

function inSqlite(path: string): readonly Buffer[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all()
    const rows = tables.flatMap(({ name }) => database.prepare(`select * from "${name}"`).all())
    return [...bytesIn(rows), ...everyFile(dirname(path))]
  } finally {
    database.close()
  }
}

async function inPostgres(url: string): Promise<readonly Buffer[]> {
  const tables = await ask(url, `select tablename as name from pg_tables where schemaname = 'public'`)
  const rows = await Promise.all(tables.map(({ name }) => ask(url, `select * from ${name}`)))
  const [where] = await ask(
    url,
    `select setting as folder, (select oid from pg_database where datname = current_database()) as oid
     from pg_settings where name = 'data_directory'`,
  )
  const base = join(String(where?.folder), 'base', String(where?.oid))
  return [...bytesIn(rows.flat()), ...everyFile(base)]
}

/**
 * All that a database keeps, and these folders beside it: every row; of SQLite its files with the side files, of PostgreSQL
 * its files if they are here.
 */
export async function kept(url: string, ...folders: readonly string[]): Promise<readonly Buffer[]> {
  const inside = url.startsWith('sqlite:') ? inSqlite(url.slice('sqlite:'.length)) : await inPostgres(url)
  return [...inside, ...folders.flatMap(everyFile)]
}

/** Is a word in any row or any file of a database, or of these folders beside it? */
export async function holds(url: string, word: string, ...folders: readonly string[]): Promise<boolean> {
  return (await kept(url, ...folders)).some((bytes) => bytes.includes(word))
}

/**
 * Lets a search through the files of PostgreSQL find what is there: values stand in them uncompressed, and a segment of the
 * write-ahead log that is done with goes instead of being written over some day. Nothing to be done with SQLite.
 */
export async function laidOpen(url: string): Promise<void> {
  if (url.startsWith('sqlite:')) return
  for (const column of ['sessions.data', 'updates.bytes', 'bases.bytes']) {
    const [table, of] = column.split('.')
    await ask(url, `alter table ${table} alter column ${of} set storage external`)
  }
  await ask(url, 'alter system set wal_recycle = off')
  await ask(url, 'select pg_reload_conf()')
}

/** The write-ahead log of a PostgreSQL whose folder is on this machine, once its account has let it be cut; empty otherwise. */
export async function logOf(url: string): Promise<readonly Buffer[]> {
  if (url.startsWith('sqlite:')) return []
  await ask(url, 'select pg_switch_wal()')
  await ask(url, 'checkpoint')
  const [where] = await ask(url, 'show data_directory')
  return everyFile(join(String(where?.data_directory), 'pg_wal'))
}
