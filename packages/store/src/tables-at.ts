import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { tables } from './backup/tables.ts'
import { knownMigrations, migrationsDone } from './migrations/migrate.ts'
import { fileOf, openEngine } from './open-engine.ts'
import { explained } from './store-unavailable.ts'

/**
 * Looks at a database (as of `openStore`) and changes no table: has no Coreflect been here, or one whose tables are older than,
 * the same as, or newer than this version's? Throws `StoreUnavailable`.
 */
export async function tablesAt(url: string): Promise<'none' | 'older' | 'current' | 'newer'> {
  const file = fileOf(url)
  // Opening would make it.
  if (file !== null && !existsSync(file)) return 'none'
  const engine = await openEngine(url)
  try {
    await sql`select 1`.execute(engine.db)
    const found = await engine.db.introspection.getTables()
    if (!found.some(({ name }) => name === 'coreflect_migrations')) return 'none'
    const done = await migrationsDone(engine.db)
    if (done.some((name) => !knownMigrations.includes(name))) return 'newer'
    return done.length < knownMigrations.length ? 'older' : 'current'
  } catch (error) {
    throw explained(error)
  } finally {
    await engine.close()
  }
}

/** What an account may do with tables that are there. */
export interface Rights {
  /** What it would need and may not, such as `delete on updates`. */
  readonly missing: readonly string[]
  /** May it write tables anew, so that deleted text leaves their files at once [K2]? */
  readonly clears: boolean
  /** May it let the write-ahead log go on in a new segment, so that deleted text leaves that soon [K2]? */
  readonly cutsLog: boolean
}

/** Looks what the account of a database (as of `openStore`) may do; whoever can open a SQLite file may do all. Throws `StoreUnavailable`. */
export async function rightsAt(url: string): Promise<Rights> {
  if (fileOf(url) !== null) return { missing: [], clears: true, cutsLog: true }
  const engine = await openEngine(url)
  try {
    const { rows } = await sql<{ right: string; owned: boolean; allowed: boolean }>`
      select lower(privilege) || ' on ' || name as right,
        has_table_privilege(name, privilege) as allowed,
        pg_has_role((select relowner from pg_class where oid = name::regclass), 'usage') as owned
      from unnest(${sql.val(tables.map(({ table }) => table))}::text[]) name, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege`.execute(
      engine.db,
    )
    const log = await sql<{ allowed: boolean }>`
      select has_function_privilege('pg_switch_wal()', 'execute') as allowed`.execute(engine.db)
    return {
      missing: rows.filter(({ allowed }) => !allowed).map(({ right }) => right),
      clears: rows.every(({ owned }) => owned),
      cutsLog: log.rows[0]?.allowed === true,
    }
  } catch (error) {
    throw explained(error)
  } finally {
    await engine.close()
  }
}
