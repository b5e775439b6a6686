import type { Migration } from 'kysely/migration'
import type { ColumnKinds } from './column-kinds.ts'

/** The words of methods that the facilitators of an installation have brought themselves. */
export function frameworks({ table }: ColumnKinds): Migration {
  return {
    async up({ schema }) {
      await schema
        .createTable('frameworks')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .modifyEnd(table)
        .execute()
    },
  }
}
