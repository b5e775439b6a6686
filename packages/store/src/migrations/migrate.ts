import type { Kysely } from 'kysely'
import { Migrator, NO_MIGRATIONS, type NoMigrations } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import type { Schema } from '../schema.ts'
import { ground } from './0001-ground.ts'
import { lenses } from './0002-lenses.ts'
import { templates } from './0003-templates.ts'
import { assets } from './0004-assets.ts'
import { frameworks } from './0005-frameworks.ts'
import { simulated } from './0006-simulated.ts'

/** Every step that the tables have taken, oldest first. */
const steps = {
  '0001-ground': ground,
  '0002-lenses': lenses,
  '0003-templates': templates,
  '0004-assets': assets,
  '0005-frameworks': frameworks,
  '0006-simulated': simulated,
}

/** The names of all steps that this version knows, oldest first. */
export const knownMigrations: readonly string[] = Object.keys(steps)

export const noMigrations = NO_MIGRATIONS

// Not Kysely's own names: it would take the tables of another program in the same database for ours.
const migrationTableName = 'coreflect_migrations'

function migratorOf({ db, columns }: Engine): Migrator {
  return new Migrator({
    db,
    provider: {
      getMigrations: async () => Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, step(columns)])),
    },
    migrationTableName,
    migrationLockTableName: 'coreflect_migrations_lock',
  })
}

/**
 * Brings the tables forward to what this version needs; nothing when they are there already. Several nodes may start
 * at once: one of them works in a transaction, the others wait for it and find it done.
 * Throws, with nothing changed, when a step fails or when a newer version has been here.
 */
export async function migrate(engine: Engine): Promise<void> {
  const { error } = await migratorOf(engine).migrateToLatest()
  if (error !== undefined) throw error
}

/** As `migrate`, but no further than this step. */
export async function migrateTo(engine: Engine, step: string | NoMigrations): Promise<void> {
  const { error } = await migratorOf(engine).migrateTo(step)
  if (error !== undefined) throw error
}

/** The names of the steps that these tables have taken, oldest first. */
export async function migrationsDone(db: Kysely<Schema>): Promise<readonly string[]> {
  const rows = await db
    .withTables<{ [migrationTableName]: { readonly name: string } }>()
    .selectFrom(migrationTableName)
    .select('name')
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}
