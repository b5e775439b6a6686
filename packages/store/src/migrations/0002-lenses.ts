import type { Migration } from 'kysely/migration'
import type { ColumnKinds } from './column-kinds.ts'

/** The lenses that the facilitators of an installation have made themselves. */
export function lenses({ table }: ColumnKinds): Migration {
  return {
    async up({ schema }) {
      await schema
        .createTable('lenses')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .modifyEnd(table)
        .execute()
    },
  }
}
