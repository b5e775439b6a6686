import { existsSync } from 'node:fs'
import { sql } from 'kysely'
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
    const tables = await engine.db.introspection.getTables()
    if (!tables.some(({ name }) => name === 'coreflect_migrations')) return 'none'
    const done = await migrationsDone(engine.db)
    if (done.some((name) => !knownMigrations.includes(name))) return 'newer'
    return done.length < knownMigrations.length ? 'older' : 'current'
  } catch (error) {
    throw explained(error)
  } finally {
    await engine.close()
  }
}
