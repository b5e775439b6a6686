import { type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from '../engine.ts'
import { knownMigrations, migrate, migrateTo, migrationsDone, noMigrations } from '../migrations/migrate.ts'
import { openEngine } from '../open-engine.ts'
import type { Schema } from '../schema.ts'
import { explained } from '../store-unavailable.ts'
import { ArchiveProblem } from './archive-problem.ts'
import type { ArchiveContents } from './back-up.ts'
import type { Block } from './block.ts'
import { putFile } from './files.ts'
import { readArchive } from './read-archive.ts'
import { tables } from './tables.ts'

/** So many values are put at once at most; SQLite takes no more than 32,766. */
const mostValues = 20_000

export interface Restore {
  /** As of `openStore`: either database, whichever the archive was made from. */
  readonly url: string
  readonly file: string
  readonly assets: string
}

/**
 * Puts back what `backUp` wrote, into an installation that holds nothing yet. The whole archive is read and compared with its
 * checksums first, and then put in one transaction: it is all there or nothing is, also when the process is killed. An archive
 * of an older version is brought forward. What has come to its end since is deleted by the next expiry, as anywhere.
 * Throws `StoreUnavailable`, or `ArchiveProblem` with nothing changed.
 */
export async function restore({ url, file, assets }: Restore): Promise<ArchiveContents> {
  const { migrations, contents } = await examine(file)
  if (migrations.some((name) => !knownMigrations.includes(name))) throw new ArchiveProblem('newer')
  const engine = await openEngine(url)
  try {
    if (!(await isEmpty(engine.db))) throw new ArchiveProblem('not-empty')
    await standAt(engine, migrations)
    // Before the rows: a file without a row is nothing yet, and is written over when a killed restore is tried again.
    await putFiles(file, assets)
    await engine.write((within) => putRows(within, file))
    await migrate(engine)
    await engine.forget()
    return contents
  } catch (error) {
    throw explained(error)
  } finally {
    await engine.close()
  }
}

/** Reads all of an archive, so that damage is found before anything is done. */
async function examine(file: string): Promise<{ migrations: readonly string[]; contents: ArchiveContents }> {
  let migrations: readonly string[] = []
  const count = { sessions: 0, rows: 0, files: 0, bytes: 0 }
  for await (const block of readArchive(file)) {
    if (block.kind === 'head') migrations = block.migrations
    if (block.kind === 'rows') count.rows += block.rows.length
    if (block.kind === 'rows' && block.table === 'sessions') count.sessions += block.rows.length
    if (block.kind === 'file' && block.last) count.files += 1
  }
  return { migrations, contents: count }
}

async function present(db: Kysely<Schema>): Promise<ReadonlySet<string>> {
  return new Set((await db.introspection.getTables()).map(({ name }) => name))
}

/** Nothing but the claim of a first start may be there. */
async function isEmpty(db: Kysely<Schema>): Promise<boolean> {
  const there = await present(db)
  for (const { table } of tables) {
    if (!there.has(table)) continue
    const own = table === 'tokens' ? sql`where kind <> 'claim'` : sql``
    const { rows } = await sql`select 1 from ${sql.table(table)} ${own} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}

/** Brings empty tables to where those of the archive stood. */
async function standAt(engine: Engine, migrations: readonly string[]): Promise<void> {
  const done = (await present(engine.db)).has('coreflect_migrations') ? await migrationsDone(engine.db) : []
  if (done.join() === migrations.join()) return
  const there = await present(engine.db)
  const leaving = tables.map(({ table }) => table).filter((table) => there.has(table))
  await engine.write(async (within) => {
    for (const table of leaving.toReversed()) await within.schema.dropTable(table).execute()
    if (done.length > 0) await sql`delete from coreflect_migrations`.execute(within)
  })
  await migrateTo(engine, migrations.at(-1) ?? noMigrations)
}

async function putRows(within: Transaction<Schema>, file: string): Promise<void> {
  // The claim of a first start here would open what comes now to whoever has its link.
  await within.deleteFrom('tokens').execute()
  for await (const block of readArchive(file)) if (block.kind === 'rows') await putBlock(within, block)
}

async function putBlock(
  within: Transaction<Schema>,
  { table, columns, rows }: Extract<Block, { kind: 'rows' }>,
): Promise<void> {
  const many = Math.max(1, Math.floor(mostValues / columns.length))
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += many) {
    const values = rows.slice(from, from + many).map((row) => sql`(${sql.join(row)})`)
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(within)
  }
}

async function putFiles(file: string, assets: string): Promise<void> {
  let begun: string | null = null
  for await (const block of readArchive(file)) {
    if (block.kind !== 'file') continue
    await putFile(assets, block, block.path !== begun)
    begun = block.path
  }
}
