import { Migrator } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { ground } from './0001-ground.ts'
import { lenses } from './0002-lenses.ts'

/**
 * Brings the tables forward to what this version needs; nothing when they are there already. Several nodes may start
 * at once: one of them works in a transaction, the others wait for it and find it done.
 * Throws, with nothing changed, when a step fails or when a newer version has been here.
 */
export async function migrate({ db, columns }: Engine): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '0001-ground': ground(columns), '0002-lenses': lenses(columns) }) },
    // Not Kysely's own names: it would take the tables of another program in the same database for ours.
    migrationTableName: 'coreflect_migrations',
    migrationLockTableName: 'coreflect_migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
