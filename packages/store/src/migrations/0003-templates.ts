import type { Migration } from 'kysely/migration'
import type { ColumnKinds } from './column-kinds.ts'

/** The workshops that the facilitators of an installation have made or adapted themselves. */
export function templates({ table }: ColumnKinds): Migration {
  return {
    async up({ schema }) {
      await schema
        .createTable('templates')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .modifyEnd(table)
        .execute()
    },
  }
}
