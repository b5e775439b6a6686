import type { Migration } from 'kysely/migration'
import type { ColumnKinds } from './column-kinds.ts'

/**
 * Files that sessions and templates show. One file may have several owners, so that a workshop made from a template shares
 * its slides; a file without an owner goes. The bytes lie in
 * a folder.
 */
export function assets({ long, table, clustered }: ColumnKinds): Migration {
  return {
    async up({ schema }) {
      await schema
        .createTable('assets')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('size', long, (column) => column.notNull())
        .addColumn('tag', 'text', (column) => column.notNull())
        .addColumn('created_at', long, (column) => column.notNull())
        .modifyEnd(table)
        .execute()

      await schema
        .createTable('asset_owners')
        .addColumn('asset', 'text', (column) => column.notNull().references('assets.id').onDelete('cascade'))
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('session', 'text', (column) => column.references('sessions.id').onDelete('cascade'))
        .addPrimaryKeyConstraint('asset_owners_key', ['asset', 'owner'])
        .modifyEnd(clustered)
        .execute()
      await schema.createIndex('asset_owners_owner').on('asset_owners').column('owner').execute()
      await schema.createIndex('asset_owners_session').on('asset_owners').column('session').execute()
    },
  }
}
