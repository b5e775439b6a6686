import { isOver, storedSession } from '@coreflect/workshop'
import { type Kysely, sql } from 'kysely'
import { migrationsDone } from '../migrations/migrate.ts'
import { openEngine } from '../open-engine.ts'
import type { Schema } from '../schema.ts'
import { explained } from '../store-unavailable.ts'
import type { Block, Value } from './block.ts'
import { fileBlocks, filesBelow } from './files.ts'
import { tables, type Walked } from './tables.ts'
import { writeArchive } from './write-archive.ts'

/** Rows go into one block until they have about so many bytes. */
const blockBytes = 1024 * 1024

export interface BackUp {
  /** As of `openStore`. Its tables have to be there. */
  readonly url: string
  /** Where the archive is written; nothing may be there. */
  readonly file: string
  /** The folder of uploaded files; it may be missing. */
  readonly assets: string
  /** What is due at this time, in ms, is left out [K4]. */
  readonly now: number
}

/** What an archive holds, in numbers. */
export interface ArchiveContents {
  readonly sessions: number
  readonly rows: number
  readonly files: number
  readonly bytes: number
}

/**
 * Writes everything that is kept into one file, as of one moment, while others go on working: the rows are read within one
 * transaction that sees the database as it was when it began. Sessions and tokens that are due are not in it.
 * Throws `StoreUnavailable` or `ArchiveProblem`; no half a file stays.
 */
export async function backUp({ url, file, assets, now }: BackUp): Promise<ArchiveContents> {
  const engine = await openEngine(url)
  const count = { sessions: 0, rows: 0, files: 0 }
  try {
    const bytes = await engine.snapshot((db) => writeArchive(file, everything(db, assets, now, count)))
    return { ...count, bytes }
  } catch (error) {
    throw explained(error)
  } finally {
    await engine.close()
  }
}

interface Count {
  sessions: number
  rows: number
  files: number
}

async function* everything(db: Kysely<Schema>, assets: string, now: number, count: Count): AsyncGenerator<Block> {
  yield { kind: 'head', version: 1, madeAt: now, migrations: await migrationsDone(db) }
  const due = await dueIn(db, now)
  for (const walked of tables) {
    for await (const block of rowsOf(db, walked, due)) {
      count.rows += block.rows.length
      if (walked.table === 'sessions') count.sessions += block.rows.length
      yield block
    }
  }
  const files = await filesOf(db, due)
  for (const path of await filesBelow(assets)) {
    if (!files.has(path)) continue
    for await (const block of fileBlocks(assets, path)) {
      if (block.last) count.files += 1
      yield block
    }
  }
}

/** Says of a row whether it is due with its session, or by itself. */
type Due = (table: keyof Schema, row: Readonly<Record<string, unknown>>) => boolean

/** A session that only has to let go of something is not due: whoever makes backups lets it go before. */
async function dueIn(db: Kysely<Schema>, now: number): Promise<Due> {
  const candidates = await db.selectFrom('sessions').select(['id', 'data']).where('keep_until', '<=', now).execute()
  const over = candidates.filter(({ data }) => isOver(storedSession(data), now))
  const gone = new Set<unknown>(over.map(({ id }) => id))
  const documents = await db.selectFrom('documents').select(['doc', 'session']).execute()
  const closed = new Set<unknown>(documents.filter(({ session }) => gone.has(session)).map(({ doc }) => doc))
  const owners = await db.selectFrom('asset_owners').select(['asset', 'session']).execute()
  const owned = new Set<unknown>(owners.filter(({ session }) => !gone.has(session)).map(({ asset }) => asset))
  return (table, row) => {
    if (table === 'sessions') return gone.has(row.id)
    if (table === 'assets') return !owned.has(row.id)
    if (table === 'tokens' && typeof row.ends_at === 'number' && row.ends_at <= now) return true
    return gone.has(row.session) || closed.has(row.doc)
  }
}

/** The files whose rows are in the backup: each is named by its id. */
async function filesOf(db: Kysely<Schema>, due: Due): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('assets').select('id').execute()
  return new Set(rows.filter((row) => !due('assets', row)).map(({ id }) => id))
}

type Row = Readonly<Record<string, Value>>

/** The rows of a table in the order of its key, page by page. */
async function* pages(db: Kysely<Schema>, { table, key, page }: Walked): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  for (let last: Row | undefined; ; ) {
    const from: Row | undefined = last
    const after =
      from === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((column) => from[column]))})`
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(page)}`.execute(db)
    yield rows
    last = rows.at(-1)
    if (rows.length < page) return
  }
}

async function* rowsOf(db: Kysely<Schema>, walked: Walked, due: Due): AsyncGenerator<Extract<Block, { kind: 'rows' }>> {
  const { table } = walked
  let columns: readonly string[] = []
  let waiting: Value[][] = []
  let weight = 0
  for await (const page of pages(db, walked)) {
    for (const row of page) {
      if (due(table, row)) continue
      columns = Object.keys(row)
      const values = columns.map((column) => row[column] ?? null)
      waiting.push(values)
      weight += values.reduce<number>((sum, value) => sum + weightOf(value), 0)
      if (weight < blockBytes) continue
      yield { kind: 'rows', table, columns, rows: waiting }
      waiting = []
      weight = 0
    }
  }
  if (waiting.length > 0) yield { kind: 'rows', table, columns, rows: waiting }
}

const weightOf = (value: Value) => (typeof value === 'number' || value === null ? 8 : value.length)
